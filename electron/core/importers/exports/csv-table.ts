import { parse } from 'csv-parse/sync';
import { normaliseText } from '../source-lines.ts';
import type { CsvRow } from './export-format.ts';

const delimiters = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof delimiters)[number];

const longestHeader = 4000;

/** Column names of the first line by each delimiter that parts it. Lower case; no rows are read. */
export function headersOf(
  text: string,
): readonly { readonly delimiter: CsvDelimiter; readonly columns: readonly string[] }[] {
  const header = /^\ufeff?\s{0,100}(?:sep=.\r?\n)?([^\r\n]{3,4000})/.exec(text)?.[1] ?? '';
  if (header.length >= longestHeader) return [];
  return delimiters
    .filter((delimiter) => header.includes(delimiter))
    .map((delimiter) => ({ delimiter, columns: namesOf(header, delimiter) }));
}

function namesOf(header: string, delimiter: CsvDelimiter): string[] {
  const [first] = recordsOf(header, delimiter) ?? [];
  return first?.record.map((cell) => normaliseText(cell).trim().toLowerCase()) ?? [];
}

interface LinedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, delimiter: CsvDelimiter): LinedRecord[] | null {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as LinedRecord[];
  } catch {
    return null;
  }
}

export interface CsvTable {
  /** The line of column names, which is part of the file too. */
  readonly header: { readonly line: number; readonly text: string };
  readonly rows: readonly CsvRow[];
}

/** A whole table (RFC 4180; cells may hold line ends). Null when a quote is never closed. */
export function readCsvTable(text: string, delimiter: CsvDelimiter): CsvTable | null {
  const withoutHint = text.replace(/^(\ufeff?)sep=.\r?\n/, '$1');
  const hintLines = withoutHint === text ? 0 : 1;
  const records = recordsOf(withoutHint, delimiter);
  if (records === null) return null;
  const [header, ...rows] = records;
  const columns = new Map(
    header?.record.map((name, index) => [normaliseText(name).trim().toLowerCase(), index]),
  );
  let last = (header?.info.lines ?? 1) + hintLines;
  const headerLine = { line: last, text: header?.record.join(delimiter) ?? '' };
  const read = rows.map(({ record, info }) => {
    const lines = record.reduce((sum, cell) => sum + lineEndsIn(cell), 1);
    const line = Math.max(last + 1, info.lines + hintLines - lines + 1);
    last = info.lines + hintLines;
    return rowOf(record, columns, line);
  });
  return { header: headerLine, rows: read };
}

function rowOf(
  record: readonly string[],
  columns: ReadonlyMap<string, number>,
  line: number,
): CsvRow {
  const indexOf = (column: string): number => columns.get(column) ?? -1;
  return {
    line,
    columns: [...columns.keys()],
    text: (column) => record[indexOf(column)] ?? '',
    lineOf: (column) =>
      record
        .slice(0, Math.max(0, indexOf(column)))
        .reduce((sum, cell) => sum + lineEndsIn(cell), line),
  };
}

function lineEndsIn(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}
