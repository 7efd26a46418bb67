import { readCells } from './code-lines.ts';
import { readDelimitedRows } from './delimited-rows.ts';
import type { SourceLine } from './source-lines.ts';
import { columnsOf } from './table-columns.ts';
import type { TableColumns } from './table-columns.ts';

const delimiters = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const linesLookedAt = 60;
const longestHeader = 1000;

export interface Table {
  readonly delimiter: Delimiter;
  readonly columns: TableColumns;
  /** Index of the line of column names. */
  readonly start: number;
}

/** The one line of column names near the top. Two tables, or codes above a table, are read as lines. */
export function findTable(lines: readonly SourceLine[]): Table | null {
  const found: Table[] = [];
  for (const [start, line] of lines.slice(0, linesLookedAt).entries()) {
    const columns = line.text === '' || line.tooLong ? null : headerOf(lines, start);
    if (columns !== null) found.push({ ...columns, start });
    else if (found.length === 0 && readCells(line.text) !== null) return null;
  }
  const [table] = found;
  return table !== undefined && found.length === 1 ? table : null;
}

function headerOf(lines: readonly SourceLine[], start: number): Omit<Table, 'start'> | null {
  const header = lines[start]?.text ?? '';
  if (header.length > longestHeader) return null;
  let below = start + 1;
  while (below < lines.length && isBlankOrRule(lines[below]?.text ?? '')) below += 1;
  const next = lines[below];
  if (next === undefined || next.tooLong) return null;
  for (const delimiter of delimiters) {
    const names = cellsOf(header, delimiter);
    const columns = columnsOf(names);
    if (columns === null) continue;
    const isSameWidth = cellsOf(next.text, delimiter).length === names.length;
    if (isSameWidth || hasOtherColumn(columns)) return { delimiter, columns };
  }
  return null;
}

function isBlankOrRule(text: string): boolean {
  return text === '' || isRule(text);
}

function hasOtherColumn({ issuer, account, position, used }: TableColumns): boolean {
  return issuer + account + position + used > -4;
}

function cellsOf(line: string, delimiter: Delimiter): readonly string[] {
  return readDelimitedRows(withoutFrame(line, delimiter), delimiter)[0]?.cells ?? [];
}

/** Markdown frames each row in pipes. */
export function withoutFrame(line: string, delimiter: Delimiter): string {
  const isFramed = delimiter === '|' && line.startsWith('|') && line.endsWith('|');
  return isFramed ? line.slice(1, -1) : line;
}

/** The line of dashes below the column names of a Markdown table. */
export function isRule(text: string): boolean {
  return /^\|[ :]?-|^\|:|^[+\u250c-\u254b\u2554-\u256c]/.test(text);
}
