import { parentPort } from 'node:worker_threads';
import type { ServerFileJob } from '../generators/server-files/server-file-job.ts';
import { renderServerFile } from './render-server-file.ts';

export type ServerFileAnswer =
  { readonly text: string } | { readonly codesDone: number } | { readonly failure: string };

if (parentPort === null) throw new Error('server-file-worker runs as a worker only');
const port = parentPort;

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const reportEvery = 50;

port.once('message', (job: ServerFileJob) => {
  let lastReport = Date.now();
  const report = (codesDone: number): void => {
    if (Date.now() - lastReport < reportEvery) return;
    lastReport = Date.now();
    port.postMessage({ codesDone } satisfies ServerFileAnswer);
  };
  try {
    port.postMessage({ text: renderServerFile(job, report) } satisfies ServerFileAnswer);
  } catch (error) {
    const failure = error instanceof Error ? error.message : 'the file could not be made';
    port.postMessage({ failure } satisfies ServerFileAnswer);
  }
});
