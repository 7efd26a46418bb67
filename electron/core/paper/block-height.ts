import { cellsOf, codeLines } from '../../../shared/paper/code-lines.ts';
import {
  cellsOfLine,
  headings,
  qrPanel,
  type SheetGeometry,
} from '../../../shared/paper/sheet-geometry.ts';
import { accountLine, longestAt } from '../../../shared/paper/account-line.ts';
import type { SheetBlock, SheetCode } from '../../../shared/paper/sheet-types.ts';
import { mostTextLines } from '../../../shared/paper/text-lines.ts';

/** Two columns as long as every code to be printed fits in half the width. */
export function columnsFor(codes: readonly SheetCode[], hasPanel: boolean): 1 | 2 {
  const most = cellsOfLine({ columns: 2, hasPanel });
  return codes.every(({ value }) => value === null || cellsOf(value) <= most) ? 2 : 1;
}

/** How many of `count` codes stand in the first column. */
export function firstColumnLength(count: number, columns: 1 | 2): number {
  return columns === 1 ? count : Math.ceil(count / 2);
}

type Measured = Omit<SheetBlock, 'accountId'>;

/** Height of an account's box in millimetres; never less than what the page needs to draw it. */
export function blockHeight(block: Measured, sheet: SheetGeometry): number {
  const body = bodyHeight(block, sheet);
  return (
    headHeight(block, sheet) +
    (block.hasPanel ? Math.max(body, qrPanel.height) : body) +
    sheet.rules
  );
}

/** How many QR codes the box has room for beside its codes, at least one. */
export function panelRoom(block: Measured, sheet: SheetGeometry): number {
  return Math.max(1, Math.floor(bodyHeight(block, sheet) / qrPanel.height));
}

function bodyHeight(block: Measured, sheet: SheetGeometry): number {
  const split = firstColumnLength(block.codes.length, block.columns);
  const column = (codes: readonly SheetCode[]): number =>
    codes.reduce((sum, code) => sum + rowHeight(code, cellsOfLine(block), sheet), 0);
  return (
    sheet.bodyPadding +
    Math.max(column(block.codes.slice(0, split)), column(block.codes.slice(split)))
  );
}

function headHeight(block: Measured, sheet: SheetGeometry): number {
  // A continued box names its account on one line each and cuts what is longer: the first one has more of it.
  const lines = (
    text: string,
    heading: { readonly ems: number; readonly lines: number },
  ): number => (block.continued ? 1 : Math.min(heading.lines, mostTextLines(text, heading.ems)));
  return (
    sheet.headPadding +
    sheet.issuerLine * lines(block.issuer, headings.issuer) +
    sheet.nameLine * lines(accountLine(block, longestAt), headings.name)
  );
}

function rowHeight(code: SheetCode, cells: number, sheet: SheetGeometry): number {
  const lines = code.value === null ? 1 : codeLines(code.value, cells).length;
  return sheet.rowPadding + lines * sheet.codeLine;
}
