import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { VaultError } from '../../../../shared/errors.ts';
import type { ErrorDetail } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import type { DocumentTools } from '../document-tools.ts';
import { parseText } from '../parse-text.ts';
import { pageLines } from './pdf-page-lines.ts';
import type { PlacedText } from './pdf-page-lines.ts';

/**
 * The text layer of a PDF, page by page, as lines and columns. A PDF without text, a scan, gives no codes. Throws
 * `import.damaged`, `import.encrypted` for one that needs a password, `import.tooLarge` for one of too many pages.
 */
export async function parsePdf(
  file: { readonly name: string | null; readonly bytes: Uint8Array },
  { readAsset, onProgress }: DocumentTools,
): Promise<ParsedFile> {
  const detail: ErrorDetail = file.name === null ? {} : { fileName: file.name };
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
    const lines: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(...pageLines(items.flatMap((item) => ('str' in item ? [placedText(item)] : []))));
      page.cleanup();
      onProgress(number / pdf.numPages);
    }
    const text = lines.join('\n');
    if (text.trim() === '') throw new VaultError('import.nothingFound', detail);
    return parseText(file.name, text);
  } catch (error) {
    throw failureFor(error, detail);
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
