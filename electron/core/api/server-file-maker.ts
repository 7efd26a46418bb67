import { Worker } from 'node:worker_threads';
import { VaultError } from '../../../shared/errors.ts';
import type { MakeServerFile, ServerFileJob } from '../generators/server-files/server-file-job.ts';
import { renderServerFile } from './render-server-file.ts';
import type { ServerFileAnswer } from './server-file-worker.ts';

/**
 * Makes each file in a worker thread of its own: hashing keeps nobody waiting, can be ended at any moment, and what it
 * left in memory goes with the thread.
 *
 * @param workerUrl file of `server-file-worker`
 */
export function createWorkerServerFileMaker(workerUrl: URL): MakeServerFile {
  return async (job, onProgress, signal) => {
    const worker = new Worker(workerUrl, { env: {}, execArgv: [] });
    try {
      return await answerOf(worker, job, onProgress, signal);
    } finally {
      await worker.terminate();
    }
  };
}

/** For a process that has nothing else to do meanwhile, like the command line: ending it is the way to cancel. */
export const makeServerFileHere: MakeServerFile = async (job, onProgress) =>
  renderServerFile(job, onProgress);

function answerOf(
  worker: Worker,
  job: ServerFileJob,
  onProgress: (codesDone: number) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(new VaultError('generate.cancelled'));
    };
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the worker ended without an answer'));
    });
    worker.on('message', (answer: ServerFileAnswer) => {
      if ('codesDone' in answer) onProgress(answer.codesDone);
      else if ('text' in answer) resolve(answer.text);
      else reject(new Error(answer.failure));
    });
    worker.postMessage(job);
  });
}
