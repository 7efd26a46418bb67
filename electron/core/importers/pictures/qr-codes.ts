import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Texts of the QR codes in a picture file. */
export type ReadQrCodes = (picture: Uint8Array) => Promise<string[]>;

const mostCodes = 32;

/**
 * Starts the reader from bytes in memory, or it would look for its module on the network.
 * @param wasmBinary `zxing_reader.wasm`
 */
export async function createQrReader(wasmBinary: Uint8Array): Promise<ReadQrCodes> {
  const binary = Uint8Array.from(wasmBinary).buffer;
  await prepareZXingModule({ overrides: { wasmBinary: binary }, fireImmediately: true });
  return async (picture) => {
    const found = await readBarcodes(picture, {
      formats: ['QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: mostCodes,
    });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
}
