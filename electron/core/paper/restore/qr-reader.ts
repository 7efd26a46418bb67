import type { Worker } from 'node:worker_threads';
import { VaultError } from '../../../../shared/errors.ts';
import { startDecoderThread } from '../../decoder-thread.ts';
import type { QrReaderAnswer, QrReaderOrder } from './qr-reader-messages.ts';

interface ReadOptions {
  /** Told how many files are done, with the share of the one at work. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** The files show pages as they were drawn, neither turned nor photographed. */
  readonly straight?: boolean;
}

/**
 * The texts of all QR codes in each of the files: PNG, JPEG or WebP pictures, or PDF. Throws `paper.unreadablePicture` with the
 * number of the file, from 1, that is none of them, is damaged, is too large or takes too long.
 */
export type ReadQrCodes = (
  files: readonly Uint8Array[],
  options?: ReadOptions,
) => Promise<readonly (readonly string[])[]>;

interface ReaderParts {
  /** File of `qr-reader-worker`. */
  readonly workerUrl: URL;
  /** Data of the readers, such as `zxing_reader.wasm`, which they must not fetch from anywhere. */
  readonly readAsset: (name: string) => Promise<Uint8Array | null>;
}

/** For a picture, or a page of a PDF. */
const pageMilliseconds = 30_000;
/** For a whole file: a PDF of a thousand pages. */
const fileMilliseconds = 1_200_000;
const memory = { maxOldGenerationSizeMb: 512, stackSizeMb: 4 };

/** Reads in a worker that lives for one call: what a hostile file does to a decoder ends with it. */
export function createQrReader({ workerUrl, readAsset }: ReaderParts): ReadQrCodes {
  return async (files, { onProgress, straight = false } = {}) => {
    const worker = startDecoderThread(workerUrl, memory);
    worker.on('message', (answer: QrReaderAnswer) => {
      if (answer.kind === 'needAsset') void sendAsset(worker, answer.name, readAsset);
    });
    // Heard from the start: a thread that dies between two files must neither go unnoticed nor end this process.
    const end = Promise.withResolvers<never>();
    worker.once('error', end.reject).once('exit', () => end.reject(new Error('the reader ended')));
    end.promise.catch(() => undefined);
    try {
      const texts: (readonly string[])[] = [];
      for (const [at, bytes] of files.entries()) {
        const onShare = (share: number): void => onProgress?.(at + share);
        onShare(0);
        texts.push(
          await textsOf(
            worker,
            { bytes, straight },
            { picture: at + 1, end: end.promise, onShare },
          ),
        );
      }
      onProgress?.(files.length);
      return texts;
    } finally {
      await worker.terminate();
    }
  };
}

async function sendAsset(
  worker: Worker,
  name: string,
  readAsset: ReaderParts['readAsset'],
): Promise<void> {
  worker.postMessage({ kind: 'asset', name, bytes: await readAsset(name) } satisfies QrReaderOrder);
}

interface Reading {
  /** Number of the file, for the failure. */
  readonly picture: number;
  /** Rejects when the thread ends. */
  readonly end: Promise<never>;
  readonly onShare: (share: number) => void;
}

async function textsOf(
  worker: Worker,
  { bytes, straight }: { readonly bytes: Uint8Array; readonly straight: boolean },
  { picture, end, onShare }: Reading,
): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const fail = (): void => reject(new VaultError('paper.unreadablePicture', { picture }));
  end.catch(fail);
  let pageTimer = setTimeout(fail, pageMilliseconds);
  const fileTimer = setTimeout(fail, fileMilliseconds);
  const onMessage = (answer: QrReaderAnswer): void => {
    if (answer.kind === 'read') resolve(answer.texts);
    if (answer.kind === 'unreadable') fail();
    if (answer.kind === 'page') {
      clearTimeout(pageTimer);
      pageTimer = setTimeout(fail, pageMilliseconds);
      onShare(answer.share);
    }
  };
  worker.on('message', onMessage);
  const copy = Uint8Array.from(bytes);
  worker.postMessage({ kind: 'file', bytes: copy, straight } satisfies QrReaderOrder, [
    copy.buffer,
  ]);
  try {
    return await promise;
  } finally {
    clearTimeout(pageTimer);
    clearTimeout(fileTimer);
    worker.off('message', onMessage);
  }
}
