import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Box } from './grey-picture.ts';

/** A QR code in a picture: what it says and where it is. */
export interface FoundQrCode {
  readonly text: string;
  readonly box: Box;
}

/** QR codes of a picture file. */
export type ReadQrCodes = (picture: Uint8Array) => Promise<FoundQrCode[]>;

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
    return found
      .filter(({ isValid }) => isValid)
      .map(({ text, position }) => ({ text, box: boxOf(Object.values(position)) }));
  };
}

function boxOf(corners: readonly { readonly x: number; readonly y: number }[]): Box {
  return {
    left: Math.min(...corners.map(({ x }) => x)),
    right: Math.max(...corners.map(({ x }) => x)) + 1,
    top: Math.min(...corners.map(({ y }) => y)),
    bottom: Math.max(...corners.map(({ y }) => y)) + 1,
  };
}
