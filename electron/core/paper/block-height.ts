import { cellsOf, codeLines } from '../../../shared/paper/code-lines.ts';
import {
  cellsPerLine,
  headings,
  type SheetGeometry,
} from '../../../shared/paper/sheet-geometry.ts';
import { accountLine } from '../../../shared/paper/sheet-text.ts';
import type { SheetBlock, SheetCode } from '../../../shared/paper/sheet-types.ts';
import { mostTextLines } from '../../../shared/paper/text-lines.ts';

/** Two columns as long as every code to be printed fits in half the width. */
export function columnsFor(codes: readonly SheetCode[]): 1 | 2 {
  const fits = codes.every(({ value }) => value === null || cellsOf(value) <= cellsPerLine[2]);
  return fits ? 2 : 1;
}

/** How many of `count` codes stand in the first column. */
export function firstColumnLength(count: number, columns: 1 | 2): number {
  return columns === 1 ? count : Math.ceil(count / 2);
}

/** Height of an account's box in millimetres; never less than what the page needs to draw it. */
export function blockHeight(block: Omit<SheetBlock, 'accountId'>, sheet: SheetGeometry): number {
  const split = firstColumnLength(block.codes.length, block.columns);
  const column = (codes: readonly SheetCode[]): number =>
    codes.reduce((sum, code) => sum + rowHeight(code, block.columns, sheet), 0);
  const body = Math.max(column(block.codes.slice(0, split)), column(block.codes.slice(split)));
  return headHeight(block, sheet) + sheet.bodyPadding + body + sheet.rules;
}

function headHeight(block: Omit<SheetBlock, 'accountId'>, sheet: SheetGeometry): number {
  // A continued box names its account on one line each and cuts what is longer: the first one has more of it.
  const lines = (
    text: string,
    heading: { readonly ems: number; readonly lines: number },
  ): number => (block.continued ? 1 : Math.min(heading.lines, mostTextLines(text, heading.ems)));
  return (
    sheet.headPadding +
    sheet.issuerLine * lines(block.issuer, headings.issuer) +
    sheet.nameLine * lines(accountLine(block), headings.name)
  );
}

function rowHeight(code: SheetCode, columns: 1 | 2, sheet: SheetGeometry): number {
  const lines = code.value === null ? 1 : codeLines(code.value, cellsPerLine[columns]).length;
  return sheet.rowPadding + lines * sheet.codeLine;
}
