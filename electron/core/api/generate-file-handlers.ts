import { randomUUID } from 'node:crypto';
import type { ParsedParams } from '../../../shared/contract.ts';
import type { ServerFile } from '../../../shared/generate-types.ts';
import { serverFiles, usualBcryptCost, type ServerFileName } from '../../../shared/server-files.ts';
import type { MakeServerFile } from '../generators/server-files/server-file-job.ts';
import type { PersonCodes } from '../generators/server-files/server-file.ts';
import { requireFit } from '../generators/server-files/server-fit.ts';
import type { AppEvents } from './app-events.ts';
import type { GeneratePreview, GenerateStore } from './generate-previews.ts';
import type { HandlersOf } from './handlers.ts';

type FileRequest = ParsedParams<'generate.makeFile'>;
type FileHandlers = Pick<HandlersOf<'generate'>, 'generate.makeFile' | 'generate.cancelFile'>;

/** Makes files for servers, one at a time: a new one cancels the one that is being made. */
export function createGenerateFileHandlers(
  store: GenerateStore,
  makeServerFile: MakeServerFile,
  events: AppEvents,
  clock: { now(): number },
): FileHandlers {
  let running: AbortController | null = null;

  return {
    'generate.makeFile': async (request) => {
      running?.abort();
      const own = (running = new AbortController());
      const preview = store.previews.get(request.previewId);
      const people = peopleOf(preview, request.account);
      const several = preview.people !== null;
      requireFit(request.file, people, several);
      const total = people.reduce((sum, { codes }) => sum + codes.length, 0);
      const report = (done: number): void => {
        events.emit({ type: 'progress', task: 'serverFile', done, total });
      };
      report(0);
      try {
        const { file, pepper } = request;
        const input = { people, several, at: clock.now(), bcryptCost: costOf(request), pepper };
        const text = await makeServerFile({ file, input }, report, own.signal);
        return keep(store, fileNameFor(file, several), text, people.length, total);
      } finally {
        report(total);
        if (running === own) running = null;
      }
    },

    'generate.cancelFile': () => {
      running?.abort();
      return null;
    },
  };
}

function keep(
  store: GenerateStore,
  fileName: string,
  text: string,
  people: number,
  codes: number,
): ServerFile {
  const fileId = randomUUID();
  store.files.keep(fileId, { fileName, text });
  return { fileId, fileName, bytes: Buffer.byteLength(text), people, codes };
}

/** Each set with whose it is; `account` is for the one set of a preview without people. */
export function peopleOf(preview: GeneratePreview, account: string): readonly PersonCodes[] {
  return preview.sets.map((codes, index) => ({
    account: preview.people?.[index]?.account ?? account,
    codes,
  }));
}

function costOf({ file, bcryptCost }: FileRequest): number {
  const usual: Partial<Record<ServerFileName, number>> = usualBcryptCost;
  return bcryptCost ?? usual[file] ?? usualBcryptCost.devise;
}

function fileNameFor(file: ServerFileName, several: boolean): string {
  return `recovery-codes-${file}.${endingFor(file, several)}`;
}

/** A list of people turns plain lists into tables, and WordPress's list into a command for each person. */
function endingFor(file: ServerFileName, several: boolean): string {
  const { ending } = serverFiles[file];
  if (several && file === 'wordpress') return 'sh';
  return several && ending === 'txt' ? 'csv' : ending;
}
