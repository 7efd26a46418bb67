import { isPdf } from '../importers/documents/pdf-signature.ts';
import type { GreyPicture } from '../importers/pictures/grey-picture.ts';
import { readPictureHeader } from '../importers/pictures/picture-format.ts';
import { createQrCodeFinder } from '../paper/restore/qr-code-finder.ts';

interface ReaderTools {
  /** Data that ships with the application, by name. */
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  /** Told how much of a PDF is done, from 0 to 1, after each page. */
  readonly onPage: (share: number) => void;
}

/** More are not unpacked: a scan of A4 at 600 dpi has 35 million, a photo of a telephone 50. */
const mostPixels = 64_000_000;
const mostBytes = 64 * 1024 * 1024;
/** A sheet of a thousand accounts has some hundred pages, and more with its typed lines. */
const mostPages = 2000;

/** Texts of the QR codes in a picture or on the pages of a PDF. Throws for a file that is neither. */
export function createPageReader({
  readAsset,
  onPage,
}: ReaderTools): (bytes: Uint8Array<ArrayBuffer>, straight: boolean) => Promise<readonly string[]> {
  let started: ReturnType<typeof createQrCodeFinder> | null = null;
  return async (bytes, straight) => {
    if (bytes.length > mostBytes) throw new Error('a file that is too large');
    started ??= readAsset('zxing_reader.wasm').then(createQrCodeFinder);
    const codesIn = await started;
    if (!isPdf(bytes)) return await codesIn(await readablePicture(bytes, readAsset), straight);
    const { pagesOfPdf } = await import('../paper/restore/pdf/pdf-pages.ts');
    const texts: string[] = [];
    const report = (done: number, total: number): void => onPage(done / total);
    for await (const page of pagesOfPdf(bytes, readAsset, { mostPages, onPage: report })) {
      texts.push(...(await codesIn(page, straight)));
    }
    return texts;
  };
}

/**
 * A picture as the reader of QR codes takes it. Its own header says first how large it is, so that a small file that claims to
 * be huge costs nothing.
 */
async function readablePicture(
  bytes: Uint8Array<ArrayBuffer>,
  readAsset: ReaderTools['readAsset'],
): Promise<Uint8Array | GreyPicture> {
  const header = readPictureHeader(bytes);
  if (header === null) throw new Error('no picture');
  const pixels = header.width * header.height;
  if (pixels === 0 || pixels > mostPixels) throw new Error('a picture without a usable size');
  if (header.type !== 'webp') return bytes;
  // Pages that are tested before they are printed are PNG and do without it.
  const { pictureReaders } = await import('../importers/pictures/picture-readers.ts');
  const { engine } = await pictureReaders({ readAsset, onProgress: () => undefined });
  const picture = engine.decode(bytes, header.orientation);
  if (picture === null) throw new Error('a damaged picture');
  return picture;
}
