import { VaultError } from '../../../shared/errors.ts';
import type { QrSymbol, Sheet, SheetPage } from '../../../shared/paper/sheet-types.ts';
import type { ReadQrCodes } from './restore/qr-reader.ts';
import { looksLikePart } from './sheet-data/part-text.ts';

/** A picture of some pages, one below the other. */
export interface DrawnPages {
  readonly pages: readonly number[];
  readonly picture: Uint8Array;
}

/** Numbers of the pages that show a QR code: the others have nothing to read back. */
export function pagesToTest(sheet: Sheet): readonly number[] {
  return sheet.pages.filter((page) => qrsOfPage(page).length > 0).map(({ number }) => number);
}

/**
 * The self-test before a sheet is trusted: reads the QR codes of rendered pages and compares them with the parts that the
 * sheet was made of. Throws `paper.notVerified` with the first page of which a code is not read back exactly, or the first
 * one of a picture that shows a code which is not its own.
 */
export async function verifyDrawnPages(
  drawn: readonly DrawnPages[],
  sheet: Sheet,
  readQrCodes: ReadQrCodes,
): Promise<void> {
  const atFirst = await readQrCodes(picturesOf(drawn), { straight: true });
  const doubtful = drawn.filter(({ pages }, at) => wrongPage(sheet, pages, atFirst[at]) !== null);
  // Before a sheet is refused, its reader does all that it would do for a photo.
  const read = doubtful.length === 0 ? [] : await readQrCodes(picturesOf(doubtful));
  for (const [at, { pages }] of doubtful.entries()) {
    const page = wrongPage(sheet, pages, read[at]);
    if (page !== null) throw new VaultError('paper.notVerified', { page });
  }
}

const picturesOf = (drawn: readonly DrawnPages[]): readonly Uint8Array[] =>
  drawn.map(({ picture }) => picture);

/** Number of the first page of a picture that was not read back exactly; null when all were. */
function wrongPage(
  sheet: Sheet,
  pages: readonly number[],
  read: readonly string[] = [],
): number | null {
  const found = new Set(read.filter(looksLikePart));
  for (const number of pages) {
    const page = sheet.pages[number - 1];
    if (page === undefined) return number;
    for (const { text } of qrsOfPage(page)) if (!found.delete(text)) return number;
  }
  return found.size > 0 ? (pages[0] ?? 1) : null;
}

/** Every QR code that a page shows. */
function qrsOfPage(page: SheetPage): readonly QrSymbol[] {
  const inBoxes = page.blocks.flatMap(({ qrs }) => qrs);
  const onCards = page.faces.flatMap((face) => (face.side === 'data' ? [face.qr] : []));
  return [...inBoxes, ...onCards, ...(page.restore?.qrs ?? [])];
}
