import { accountLine, longestAt } from './account-line.ts';
import { codeLines } from './code-lines.ts';
import { cardGeometry } from './sheet-geometry.ts';
import type { SheetBlock } from './sheet-types.ts';
import { mostTextLines } from './text-lines.ts';

type CardBlock = Pick<SheetBlock, 'columns' | 'codes'>;

export type CardType = 'usual' | 'medium' | 'small';

/** The largest type in which no single code is higher than a card. */
export function cardTypeOf({ columns, codes }: CardBlock): CardType {
  const fits = (type: CardType): boolean => {
    const { rowPadding, codeLine, cells } = cardGeometry[type];
    return codes.every(
      ({ value }) =>
        value === null ||
        rowPadding + codeLines(value, cells[columns]).length * codeLine <= cardGeometry.area,
    );
  };
  return fits('usual') ? 'usual' : fits('medium') ? 'medium' : 'small';
}

/** Characters on a line of the card. */
export function cardCells(block: CardBlock): number {
  return cardGeometry[cardTypeOf(block)].cells[block.columns];
}

/** True where issuer and account do not fit on a line each: then they share three lines of smaller type. */
export function hasLongNames(
  block: Pick<SheetBlock, 'issuer' | 'name' | 'url' | 'ordered' | 'hint'>,
): boolean {
  const { issuerEms, nameEms } = cardGeometry.names;
  const width = block.ordered || block.hint !== null ? 'besideRemark' : 'usual';
  return (
    mostTextLines(block.issuer, issuerEms[width]) > 1 ||
    mostTextLines(accountLine(block, longestAt), nameEms[width]) > 1
  );
}
