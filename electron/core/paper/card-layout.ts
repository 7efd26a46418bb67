import { cardTypeOf } from '../../../shared/paper/card-text-size.ts';
import { cellsOf, codeLines } from '../../../shared/paper/code-lines.ts';
import { cardGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type { CardFace, SheetBlock, SheetCode } from '../../../shared/paper/sheet-types.ts';
import { qrOfPart } from './qr-symbol.ts';
import { optionsOf, type SheetInput } from './sheet-input.ts';
import type { SheetPart } from './sheet-data/sheet-part.ts';
import { partsOfSheet } from './sheet-parts.ts';
import { wholeBlock } from './whole-block.ts';

export const facesOnPage = cardGeometry.columns * cardGeometry.rows;

/** Two columns where every code fits in half the width of a card. */
function columnsFor(codes: readonly SheetCode[]): 1 | 2 {
  const most = cardGeometry.usual.cells[2];
  return codes.every(({ value }) => value === null || cellsOf(value) <= most) ? 2 : 1;
}

/**
 * The sides of the cards of a sheet. With QR codes a card is a side with codes and, right of it, a side with the QR code of
 * exactly these codes; further parts and, where `spare` is asked for, parity parts come on cards of their own.
 */
export function cardFaces(input: SheetInput, spare: boolean): readonly CardFace[] {
  const options = optionsOf(input);
  const blocks = input.accounts
    .map((account) => wholeBlock(account, options, { hasPanel: false, columnsFor }))
    .flatMap(cutIntoCards);
  const { sheetId } = input;
  if (options.restore === 'none') {
    return blocks.map((block) => ({ side: 'codes', block, sheetId }));
  }
  const { pieces, parity } = partsOfSheet(input, blocks);
  const back = (part: SheetPart, block: SheetBlock | null): CardFace => ({
    side: 'data',
    block,
    sheetId,
    qr: qrOfPart(part, cardGeometry.qrMillimetres),
    keptAt: options.keptAt,
  });
  const cards = pieces.flatMap(({ block, parts: [first, ...more] }): readonly CardFace[] => [
    { side: 'codes', block, sheetId },
    first === undefined ? { side: 'blank' } : back(first, block),
    ...inPairs(more.map((part) => back(part, block))),
  ]);
  return spare ? [...cards, ...inPairs(parity.map((part) => back(part, null)))] : cards;
}

/** Filled up, so that the next card begins at the left again. */
function inPairs(faces: readonly CardFace[]): readonly CardFace[] {
  return faces.length % 2 === 0 ? faces : [...faces, { side: 'blank' }];
}

/** Pieces that fit on one card each. */
function cutIntoCards(block: SheetBlock): readonly SheetBlock[] {
  const cards: SheetBlock[] = [];
  let rest = block.codes;
  while (rest.length > 0) {
    let count = 1;
    while (count < rest.length && fits({ ...block, codes: rest.slice(0, count + 1) })) count += 1;
    cards.push({ ...block, continued: cards.length > 0, codes: rest.slice(0, count) });
    rest = rest.slice(count);
  }
  return cards;
}

function fits(block: SheetBlock): boolean {
  const type = cardGeometry[cardTypeOf(block)];
  const cells = type.cells[block.columns];
  const height = (codes: readonly SheetCode[]): number =>
    codes.reduce((sum, { value }) => {
      const lines = value === null ? 1 : codeLines(value, cells).length;
      return sum + type.rowPadding + lines * type.codeLine;
    }, 0);
  const split = block.columns === 1 ? block.codes.length : Math.ceil(block.codes.length / 2);
  const columns = [block.codes.slice(0, split), block.codes.slice(split)];
  return Math.max(...columns.map(height)) <= cardGeometry.area;
}
