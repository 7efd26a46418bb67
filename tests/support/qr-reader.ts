import { assetsInModules } from '../../electron/core/api/import-assets.ts';
import { createQrReader } from '../../electron/core/paper/restore/qr-reader.ts';

/** The reader on its sources; the built application has it in files of its own. */
export const readQrCodes = createQrReader({
  workerUrl: new URL('../../electron/core/api/qr-reader-worker.ts', import.meta.url),
  readAsset: assetsInModules(new URL('../../node_modules/', import.meta.url)),
});
