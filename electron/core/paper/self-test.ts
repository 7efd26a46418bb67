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
  const read = await readQrCodes(drawn.map(({ picture }) => picture));
  for (const [at, { pages }] of drawn.entries()) {
    const found = new Set((read[at] ?? []).filter(looksLikePart));
    for (const number of pages) {
      const page = sheet.pages[number - 1];
      if (page === undefined) throw new VaultError('paper.notVerified', { page: number });
      for (const { text } of qrsOfPage(page)) {
        if (!found.delete(text)) throw new VaultError('paper.notVerified', { page: number });
      }
    }
    if (found.size > 0) throw new VaultError('paper.notVerified', { page: pages[0] ?? 1 });
  }
}

/** Every QR code that a page shows. */
function qrsOfPage(page: SheetPage): readonly QrSymbol[] {
  const inBoxes = page.blocks.flatMap(({ qrs }) => qrs);
  const onCards = page.faces.flatMap((face) => (face.side === 'data' ? [face.qr] : []));
  return [...inBoxes, ...onCards, ...(page.restore?.qrs ?? [])];
}
