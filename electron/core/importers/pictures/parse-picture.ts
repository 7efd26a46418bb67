import { VaultError } from '../../../../shared/errors.ts';
import type { ErrorDetail } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import type { DocumentTools } from '../document-tools.ts';
import { coverWith, scaled } from './grey-picture.ts';
import type { GreyPicture } from './grey-picture.ts';
import { codesOfPage } from './page-codes.ts';
import { readPictureHeader } from './picture-format.ts';
import type { PictureHeader } from './picture-format.ts';
import { forgetPictureReaders, pictureReaders } from './picture-readers.ts';
import type { PictureReaders } from './picture-readers.ts';
import { codesOfQr } from './qr-contents.ts';
import { straightened } from './straighten.ts';
import { onContrast, readTransparentPng } from './transparent-png.ts';
import type { TransparentPicture } from './transparent-png.ts';
import { writePng } from './write-png.ts';

const longestSide = 2600;

/**
 * A picture of codes: screenshot, photo or scan as PNG, JPEG or WebP. What is read comes with its place in the picture
 * and is marked where it can be something else. Throws `import.damaged` and `import.tooLarge`, with the file name.
 */
export async function parsePicture(
  file: { readonly name: string | null; readonly bytes: Uint8Array },
  tools: DocumentTools,
): Promise<ParsedFile> {
  const detail: ErrorDetail = file.name === null ? {} : { fileName: file.name };
  const readers = await pictureReaders(tools);
  const picture = straightened(decode(file.bytes, readers, detail));
  const png = writePng(picture);
  const qrCodes = await readers.readQrCodes(png);
  const byQr = codesOfQr(
    qrCodes.map(({ text }) => text),
    file.name,
  );
  for (const { box } of qrCodes) coverWith(picture, box, 255);
  const byText = codesOfPage(readers, picture, file.name, tools.onProgress);
  return {
    importer: byText.accounts.length === 0 && byQr.accounts.length > 0 ? 'qr-code' : 'picture',
    accounts: [...byQr.accounts, ...byText.accounts],
    problems: [...byQr.problems, ...byText.problems],
    pictures: [{ page: 1, width: picture.width, height: picture.height, png }],
  };
}

/** Measures are asked of the header first: a picture of a few bytes can unpack to gigabytes. */
function decode(bytes: Uint8Array, { engine }: PictureReaders, detail: ErrorDetail): GreyPicture {
  const header = readPictureHeader(bytes);
  if (header === null || header.width === 0 || header.height === 0) {
    throw new VaultError('import.damaged', detail);
  }
  if (header.width * header.height > limits.importPicturePixels) {
    throw new VaultError('import.tooLarge', { ...detail, limitPixels: limits.importPicturePixels });
  }
  const picture = decodeWith(engine, bytes, header);
  if (picture === null) throw new VaultError('import.damaged', detail);
  const longest = Math.max(picture.width, picture.height);
  return longest > longestSide ? scaled(picture, longestSide / longest) : picture;
}

function decodeWith(
  engine: PictureReaders['engine'],
  bytes: Uint8Array,
  header: PictureHeader,
): GreyPicture | null {
  try {
    return (
      onContrast(transparentOf(engine, bytes, header)) ?? engine.decode(bytes, header.orientation)
    );
  } catch {
    // A fault inside the WebAssembly module.
    forgetPictureReaders();
    return null;
  }
}

/** Light text on nothing would be lost on the white that the engine puts under it, dark text on its black. */
function transparentOf(
  engine: PictureReaders['engine'],
  bytes: Uint8Array,
  { type, hasAlpha }: PictureHeader,
): TransparentPicture | null {
  if (!hasAlpha) return null;
  const png = type === 'png' ? bytes : engine.toPng(bytes);
  return png === null ? null : readTransparentPng(png);
}
