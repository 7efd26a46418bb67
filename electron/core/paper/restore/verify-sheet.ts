import { VaultError } from '../../../../shared/errors.ts';
import type { QrSymbol, Sheet, SheetPage } from '../../../../shared/paper/sheet-types.ts';
import { looksLikePart } from '../sheet-data/part-text.ts';
import type { ReadQrCodes } from './qr-reader.ts';

/**
 * The self-test before a sheet is trusted: reads the QR codes of the rendered pages, one picture a page in their order, and
 * compares them with the parts that the sheet was made of. Throws `paper.notVerified` with the first page of which a code
 * is not read back exactly, or that shows one which is not its own.
 */
export async function verifySheetRaster(
  pngPages: readonly Uint8Array[],
  sheet: Sheet,
  readQrCodes: ReadQrCodes,
): Promise<void> {
  if (pngPages.length !== sheet.pages.length) {
    throw new VaultError('paper.notVerified', {
      page: Math.min(pngPages.length, sheet.pages.length) + 1,
    });
  }
  const read = await readQrCodes(pngPages);
  for (const [at, page] of sheet.pages.entries()) {
    const found = new Set((read[at] ?? []).filter(looksLikePart));
    const wanted = new Set(qrsOfPage(page).map(({ text }) => text));
    const same = found.size === wanted.size && [...found].every((text) => wanted.has(text));
    if (!same) throw new VaultError('paper.notVerified', { page: page.number });
  }
}

/** Every QR code that a page shows. */
function qrsOfPage(page: SheetPage): readonly QrSymbol[] {
  const inBoxes = page.blocks.flatMap(({ qrs }) => qrs);
  const onCards = page.faces.flatMap((face) => (face.side === 'data' ? [face.qr] : []));
  return [...inBoxes, ...onCards, ...(page.restore?.qrs ?? [])];
}
