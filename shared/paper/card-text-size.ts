import { codeLines } from './code-lines.ts';
import { cardGeometry } from './sheet-geometry.ts';
import type { SheetBlock } from './sheet-types.ts';

type CardBlock = Pick<SheetBlock, 'columns' | 'codes'>;

/** Small type where a single code would be higher than a card in the usual one. */
export function isSmallCard({ columns, codes }: CardBlock): boolean {
  const { usual, area } = cardGeometry;
  return codes.some(
    ({ value }) =>
      value !== null &&
      usual.rowPadding + codeLines(value, usual.cells[columns]).length * usual.codeLine > area,
  );
}

/** Characters on a line of the card. */
export function cardCells(block: CardBlock): number {
  const type = isSmallCard(block) ? cardGeometry.small : cardGeometry.usual;
  return type.cells[block.columns];
}
