import type { Worker } from 'node:worker_threads';
import { VaultError } from '../../../shared/errors.ts';
import type { ParsedFile } from '../../../shared/import-types.ts';
import { limits } from '../../../shared/limits.ts';
import { startDecoderThread } from '../decoder-thread.ts';
import { isKeePassDatabase } from '../importers/exports/kdbx-header.ts';
import { isMailFile } from '../importers/documents/mail-headers.ts';
import { isPdf } from '../importers/documents/pdf-signature.ts';
import { pictureTypeOf } from '../importers/pictures/picture-format.ts';
import { assetsInFolder, type ReadImportAsset } from './import-assets.ts';
import type { ImportAnswer, ImportOrder } from './import-worker-messages.ts';
import { parseEach, type ParseFiles } from './parse-files.ts';
import type { ImportSource } from './read-import-file.ts';

/** Milliseconds that one file may take. */
export interface ImportTimeLimits {
  readonly text: number;
  /** Pictures, PDF and mail, which a person watches and can cancel. */
  readonly picture: number;
}

interface WorkerParts {
  /** File of `import-worker`. */
  readonly workerUrl: URL;
  /** Folder with the data of the parsers, or what reads it. */
  readonly dataFolder: URL | ReadImportAsset;
  readonly timeLimits?: ImportTimeLimits;
}

const usualTimeLimits: ImportTimeLimits = { text: 5_000, picture: 120_000 };
/** For what only an export may hold: many megabytes of entries are no endless file. */
const millisecondsPerByte = 0.002;
const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';
const startLimit = 20_000;
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/**
 * Parses the files of one import in a worker thread that ends with it. A file that takes too long or too much memory
 * takes the thread with it; the next file gets a new one.
 */
export function createImportWorkers(parts: WorkerParts): ParseFiles {
  const { dataFolder, timeLimits = usualTimeLimits } = parts;
  const readAsset = dataFolder instanceof URL ? assetsInFolder(dataFolder) : dataFolder;
  return async (candidates, watch) => {
    let thread: ImportThread | null = null;
    try {
      return await parseEach(candidates, watch, async (source, onShare) => {
        thread ??= await startThread(parts.workerUrl, readAsset, watch.signal);
        const limit = takesLonger(source.bytes)
          ? timeLimits.picture
          : timeLimits.text + beyondText(source.bytes) * millisecondsPerByte;
        try {
          return await thread.parse(source, limit, onShare);
        } catch (error) {
          if (!thread.isAlive()) thread = null;
          throw error;
        }
      });
    } finally {
      await (thread as ImportThread | null)?.end();
    }
  };
}

function beyondText({ length }: Uint8Array): number {
  return Math.max(0, length - limits.importTextBytes);
}

function takesLonger(bytes: Uint8Array): boolean {
  // Mail may have pictures attached.
  return (
    isPdf(bytes) || pictureTypeOf(bytes) !== null || isKeePassDatabase(bytes) || isMailFile(bytes)
  );
}

interface ImportThread {
  parse(source: ImportSource, limit: number, onShare: (share: number) => void): Promise<ParsedFile>;
  isAlive(): boolean;
  end(): Promise<unknown>;
}

async function startThread(
  workerUrl: URL,
  readAsset: ReadImportAsset,
  signal: AbortSignal,
): Promise<ImportThread> {
  const worker = startDecoderThread(workerUrl, memory);
  let isAlive = true;
  worker.once('exit', () => {
    isAlive = false;
  });
  // A thread that was given up can still run out of memory before it ends; unheard, that would end the whole process.
  worker.on('error', () => {
    isAlive = false;
  });
  const end = (): Promise<unknown> => {
    isAlive = false;
    return worker.terminate();
  };
  await oneAnswer(worker, { signal, limit: startLimit, end }, (answer) =>
    answer.kind === 'ready' ? { value: null } : null,
  );
  return {
    isAlive: () => isAlive,
    end,
    parse(source, limit, onShare) {
      const answer = oneAnswer(worker, { signal, limit, end }, (message) => {
        if (message.kind === 'progress') onShare(message.share);
        if (message.kind === 'needAsset') void sendAsset(worker, message.name, readAsset);
        if (message.kind === 'parsed') return { value: message.parsed };
        if (message.kind === 'failure') {
          throw new VaultError(message.failure.code, message.failure.detail);
        }
        if (message.kind === 'bug') throw new VaultError('import.damaged');
        return null;
      });
      worker.postMessage({ kind: 'file', ...source } satisfies ImportOrder);
      return answer;
    },
  };
}

async function sendAsset(worker: Worker, name: string, readAsset: ReadImportAsset): Promise<void> {
  worker.postMessage({ kind: 'asset', name, bytes: await readAsset(name) } satisfies ImportOrder);
}

interface Patience {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly limit: number;
  readonly end: () => Promise<unknown>;
}

/** Waits until `take` makes a value of a message. Ends the thread when it is cancelled, too slow or out of memory. */
async function oneAnswer<Value>(
  worker: Worker,
  { signal, limit, end }: Patience,
  take: (answer: ImportAnswer) => { readonly value: Value } | null,
): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const giveUp = (error: Error): void => {
    reject(error);
    void end();
  };
  const cancel = (): void => giveUp(new VaultError('import.cancelled'));
  const tooCostly = (): void => giveUp(new VaultError('import.tooCostly'));
  const onError = (error: Error & { readonly code?: string }): void => {
    giveUp(error.code === outOfMemory ? new VaultError('import.tooCostly') : error);
  };
  const onMessage = (answer: ImportAnswer): void => {
    try {
      const taken = take(answer);
      if (taken !== null) resolve(taken.value);
    } catch (error) {
      reject(error instanceof Error ? error : new Error('not an error'));
    }
  };
  const timer = setTimeout(tooCostly, limit);
  worker.on('message', onMessage).once('error', onError).once('exit', tooCostly);
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', onMessage).off('error', onError).off('exit', tooCostly);
    signal.removeEventListener('abort', cancel);
  }
}
