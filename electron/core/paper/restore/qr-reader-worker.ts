import { parentPort, workerData } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What the worker is started with: the reader's program, which it must not fetch from anywhere. */
export interface QrReaderData {
  readonly wasm: Uint8Array<ArrayBuffer>;
}

/** What it answers to the bytes of a picture: the text of every QR code, or that it is no picture. */
export type QrReaderAnswer = { readonly texts: readonly string[] } | { readonly failure: string };

if (parentPort === null) throw new Error('qr-reader-worker runs as a worker only');
const port = parentPort;
const { wasm } = workerData as QrReaderData;
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });

port.on('message', (picture: Uint8Array) => {
  void read(picture).then((answer) => {
    port.postMessage(answer);
  });
});

async function read(picture: Uint8Array): Promise<QrReaderAnswer> {
  try {
    const found = await readBarcodes(picture, {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: true,
      tryDownscale: true,
      maxNumberOfSymbols: 255,
    });
    const wrong = found.find(({ isValid, error }) => !isValid && error !== '');
    if (wrong !== undefined && found.every(({ isValid }) => !isValid)) {
      return { failure: wrong.error };
    }
    return { texts: found.filter(({ isValid }) => isValid).map(({ text }) => text) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'unreadable' };
  }
}
