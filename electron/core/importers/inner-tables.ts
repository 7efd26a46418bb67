import { readCells } from './code-lines.ts';
import { saysSpent } from './spent-states.ts';
import type { SourceLine } from './source-lines.ts';
import { columnsOf } from './table-columns.ts';
import type { TableColumns } from './table-columns.ts';

const longestRow = 400;

/**
 * Tables of pipes among other lines, of which one column says what is used: "| 2 | 78021408 | yes |". The state is
 * written behind the code, so that the row reads like a line of a list.
 */
export function settleInnerTables(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => text.includes('|'))) return lines;
  let columns: TableColumns | null = null;
  return lines.map((line) => {
    if (!/\|.*\S.*\|/.test(line.text) || line.text.length > longestRow) {
      columns = null;
      return line;
    }
    const cells = cellsOf(line.text);
    if (columns === null) {
      const found = columnsOf(cells);
      columns = found !== null && found.used !== -1 && found.codes.length === 1 ? found : null;
      return line;
    }
    return { ...line, text: rowText(cells, columns) ?? line.text };
  });
}

function cellsOf(row: string): string[] {
  const inner = row.replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => cell.trim());
}

function rowText(cells: readonly string[], columns: TableColumns): string | null {
  const [column = -1] = columns.codes;
  const code = cells[column] ?? '';
  const state = cells[columns.used] ?? '';
  if (readCells(code) === null) return null;
  const isUsed = saysSpent(state, columns.isUsedDate);
  return cells
    .flatMap((cell, index) => {
      if (index === columns.used) return [];
      return index === column && isUsed ? [`${cell} (used)`] : [cell];
    })
    .join(' | ');
}
