import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GreyPicture } from '../../../importers/pictures/grey-picture.ts';
import { limits } from '../../../../../shared/limits.ts';
import { rasterOfPage } from './page-raster.ts';

interface PdfReading {
  readonly mostPages?: number;
  /** Told how many pages are done. */
  readonly onPage?: (done: number, total: number) => void;
}

/**
 * The pages of a PDF as grey pictures, one after another. Throws for one that is damaged, wants a password or has too many
 * pages.
 *
 * @param readAsset the decoders of JBIG2 and JPEG 2000, which scanners use
 */
export async function* pagesOfPdf(
  bytes: Uint8Array,
  readAsset: (name: string) => Promise<Uint8Array>,
  { mostPages = limits.importPdfPages, onPage }: PdfReading = {},
): AsyncGenerator<GreyPicture> {
  // In this thread, which is a worker already, the parsing half of pdf.js is simply loaded.
  const reader: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Reflect.set(globalThis, 'pdfjsWorker', reader);
  const reading = getDocument({
    data: Uint8Array.from(bytes),
    BinaryDataFactory: decodersFrom(readAsset),
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    enableXfa: false,
    maxImageSize: limits.importPicturePixels,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await reading.promise;
    if (pdf.numPages > mostPages) throw new Error('too many pages');
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      yield await rasterOfPage(page);
      page.cleanup();
      onPage?.(number, pdf.numPages);
    }
  } finally {
    await reading.destroy();
  }
}

/** Of all data that pdf.js asks for, only the decoders of pictures matter: no character is drawn. */
function decodersFrom(readAsset: (name: string) => Promise<Uint8Array>): object {
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
      if (kind !== 'wasmUrl') throw new Error(`no ${kind}`);
      return readAsset(filename);
    }
  };
}
