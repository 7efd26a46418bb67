import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { VaultError } from '../../../../shared/errors.ts';
import type { ErrorDetail } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import type { DocumentTools } from '../document-tools.ts';
import { parseText } from '../parse-text.ts';
import { pageLines } from './pdf-page-lines.ts';
import type { PlacedText } from './pdf-page-lines.ts';
import { isPaperSheet, namesSheet } from './paper-sheet.ts';
import { holdsSheetQr, parsePdfPictures } from './pdf-pictures.ts';

interface PdfFile {
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

/** A page of less text is a picture with at most a stamp of the program that scanned it. */
const fewestCharacters = 100;

/**
 * The text layer of a PDF, page by page, as lines and columns. Where that gives no codes, the pages with hardly any text
 * are read as pictures: a scan. Throws `import.nothingFound` for neither text nor picture, `import.damaged`,
 * `import.encrypted` for one that needs a password, `import.tooLarge` for one of too many pages.
 */
export async function parsePdf(file: PdfFile, tools: DocumentTools): Promise<ParsedFile> {
  const detail: ErrorDetail = file.name === null ? {} : { fileName: file.name };
  try {
    const pages = await textOfPages(file, detail, tools.readAsset);
    const text = pages.flat().join('\n');
    await refuseSheet(file, text, tools);
    const parsed = text.trim() === '' ? null : parseText(file.name, text);
    if (parsed !== null && parsed.accounts.length > 0) return parsed;
    const scanned = [...pages.keys()]
      .filter((at) => (pages[at]?.join('').replace(/\s+/g, '').length ?? 0) < fewestCharacters)
      .map((at) => at + 1);
    const pictures = await parsePdfPictures(file, scanned, tools);
    if (pictures.accounts.length > 0 || parsed === null) return somethingOf(pictures, detail);
    return { ...parsed, problems: [...parsed.problems, ...pictures.problems] };
  } catch (error) {
    throw failureFor(error, detail);
  }
}

/** Throws `import.paperSheet` for a sheet of Sparekey's own: it is read back from what it says for machines. */
async function refuseSheet(file: PdfFile, text: string, { readAsset }: DocumentTools) {
  if (isPaperSheet(text) || (namesSheet(text) && (await holdsSheetQr(file.bytes, readAsset)))) {
    throw new VaultError('import.paperSheet');
  }
}

function somethingOf(parsed: ParsedFile, detail: ErrorDetail): ParsedFile {
  if ((parsed.pictures ?? []).length > 0) return parsed;
  throw new VaultError('import.nothingFound', detail);
}

/** Lines of each page, through the parsing half of pdf.js in this thread. */
async function textOfPages(
  file: PdfFile,
  detail: ErrorDetail,
  readAsset: DocumentTools['readAsset'],
): Promise<readonly (readonly string[])[]> {
  await loadReader();
  const reading = getDocument({
    data: Uint8Array.from(file.bytes),
    BinaryDataFactory: assetFactory(readAsset),
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await reading.promise;
    if (pdf.numPages > limits.importPdfPages) throw new VaultError('import.tooLarge', detail);
    const pages: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageLines(items.flatMap((item) => ('str' in item ? [placedText(item)] : []))));
      page.cleanup();
    }
    return pages;
  } finally {
    await reading.destroy();
  }
}

function placedText(item: {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}): PlacedText {
  const [, , , , x, y] = item.transform.map(Number);
  return { text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height };
}

/** pdf.js wants a worker of its own; in this thread, which is one already, the same code is simply loaded. */
async function loadReader(): Promise<void> {
  const reader: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Reflect.set(globalThis, 'pdfjsWorker', reader);
}

/** Character maps come from what ships with the application; fonts and pictures are not needed for text. */
function assetFactory(readAsset: DocumentTools['readAsset']): object {
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
      if (kind !== 'cMapUrl') throw new Error(`no ${kind}`);
      return readAsset(filename);
    }
  };
}

function failureFor(error: unknown, detail: ErrorDetail): unknown {
  if (!(error instanceof Error) || error instanceof VaultError) return error;
  if (error.name === 'PasswordException') return new VaultError('import.encrypted', detail);
  return new VaultError('import.damaged', detail, { cause: error });
}
