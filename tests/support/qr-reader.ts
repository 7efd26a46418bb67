import { createQrReader } from '../../electron/core/paper/restore/qr-reader.ts';

/** The reader on its sources; the built application has it in files of its own. */
export const readQrCodes = createQrReader(
  new URL('../../electron/core/paper/restore/qr-reader-worker.ts', import.meta.url),
  new URL('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url),
);
