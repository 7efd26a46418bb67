import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { VaultError } from '../../../../shared/errors.ts';
import { isReadablePicture } from './picture-size.ts';
import type { QrReaderAnswer, QrReaderData } from './qr-reader-worker.ts';

/**
 * The texts of all QR codes in each of the pictures (PNG or JPEG). Throws `paper.unreadablePicture` with the number of
 * the picture, from 1, that is none, is too large or takes too long.
 */
export type ReadQrCodes = (
  pictures: readonly Uint8Array[],
) => Promise<readonly (readonly string[])[]>;

const mostMilliseconds = 30_000;

/**
 * Reads in a worker that lives for one call: what a hostile picture does to the decoder ends with it.
 *
 * @param workerUrl file of `qr-reader-worker`
 * @param wasmUrl file of the reader's program, `zxing_reader.wasm`
 */
export function createQrReader(workerUrl: URL, wasmUrl: URL): ReadQrCodes {
  return async (pictures) => {
    for (const [at, picture] of pictures.entries()) {
      if (!isReadablePicture(picture)) throw unreadable(at);
    }
    const workerData: QrReaderData = { wasm: Uint8Array.from(await readFile(wasmUrl)) };
    const worker = new Worker(workerUrl, { workerData, env: {}, execArgv: [] });
    try {
      const texts: (readonly string[])[] = [];
      for (const [at, picture] of pictures.entries()) {
        const answer = await answerOf(worker, picture, at);
        if ('failure' in answer) throw unreadable(at);
        texts.push(answer.texts);
      }
      return texts;
    } finally {
      await worker.terminate();
    }
  };
}

function unreadable(at: number): VaultError {
  return new VaultError('paper.unreadablePicture', { picture: at + 1 });
}

function answerOf(worker: Worker, picture: Uint8Array, at: number): Promise<QrReaderAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(unreadable(at));
    };
    const timer = setTimeout(fail, mostMilliseconds);
    worker.once('error', fail);
    worker.once('message', (answer: QrReaderAnswer) => {
      clearTimeout(timer);
      worker.off('error', fail);
      resolve(answer);
    });
    const copy = Uint8Array.from(picture);
    worker.postMessage(copy, [copy.buffer]);
  });
}
