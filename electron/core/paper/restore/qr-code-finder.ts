import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { GreyPicture } from '../../importers/pictures/grey-picture.ts';

/**
 * Texts of all QR codes in a PNG or JPEG file, or in pixels. Throws for what is no picture. A `straight` one was drawn and not
 * photographed: its codes are looked for neither turned nor inverted nor smaller, which is a third of the work.
 */
export type FindQrCodes = (
  picture: Uint8Array | GreyPicture,
  straight: boolean,
) => Promise<readonly string[]>;

/** @param wasm `zxing_reader.wasm`; without it the reader would look for it on the network */
export async function createQrCodeFinder(wasm: Uint8Array): Promise<FindQrCodes> {
  const wasmBinary = Uint8Array.from(wasm).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async (picture, straight) => {
    const found = await readBarcodes('pixels' in picture ? greyMap(picture) : picture, {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: !straight,
      tryDownscale: !straight,
      tryInvert: !straight,
      maxNumberOfSymbols: 255,
    });
    const wrong = found.find(({ isValid, error }) => !isValid && error !== '');
    if (wrong !== undefined && found.every(({ isValid }) => !isValid)) throw new Error(wrong.error);
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
}

/** The simplest picture file, "P5" of Netpbm. */
function greyMap({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${String(width)} ${String(height)}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}
