import type { ImportProblem, ParsedAccount, ParsedFile } from '../../../shared/import-types.ts';
import { readCells } from './code-lines.ts';
import type { CodeCell } from './code-cell.ts';
import { chooseRun, joinsRun, traitsOf } from './code-runs.ts';
import type { Candidate } from './code-runs.ts';
import { numberCodes, problemAt } from './code-numbering.ts';
import type { TakenCode } from './code-numbering.ts';
import { confidenceOf } from './confidence.ts';
import { readDelimitedRows } from './delimited-rows.ts';
import type { DelimitedRow } from './delimited-rows.ts';
import { findTable, isRule, withoutFrame } from './find-table.ts';
import type { Table } from './find-table.ts';
import type { ImportSource, Importer } from './importer.ts';
import { issuerOfHost, knownIssuer } from './issuer-names.ts';
import { reasonOfText } from './line-reasons.ts';
import { profileOf } from './service-profiles.ts';
import { saysSpent } from './spent-states.ts';
import type { TableColumns } from './table-columns.ts';

const mostLinesInCell = 100;

/** CSV, TSV and the like with a line of column names of which one says "code". */
export const delimitedTable: Importer = {
  name: 'delimited-table',
  recognise: (source) => (findTable(source.lines) === null ? 0 : 90),
  parse(source) {
    const table = findTable(source.lines);
    return { importer: 'delimited-table', ...(table === null ? empty : readTable(source, table)) };
  },
};

const empty: Omit<ParsedFile, 'importer'> = { accounts: [], problems: [] };

interface Entry extends Candidate {
  readonly cell: CodeCell;
  readonly row: DelimitedRow;
}

function readTable(source: ImportSource, table: Table): typeof empty {
  const { delimiter, columns, start } = table;
  const above = source.lines
    .slice(0, start)
    .filter(({ text }) => text !== '')
    .map((line) => problemAt(line.number, line.text, reasonOfText(line.text)));
  const body = source.lines.slice(start);
  const text = body
    .map((line) => (line.tooLong || isRule(line.text) ? '' : withoutFrame(line.text, delimiter)))
    .join('\n');
  const [header, ...rows] = readDelimitedRows(text, delimiter).map((row) => ({
    ...row,
    line: row.line + start,
  }));
  const skipped = body
    .filter((line) => line.tooLong || isRule(line.text))
    .map((line) => problemAt(line.number, line.text, line.tooLong ? 'lineTooLong' : 'heading'));
  const heading =
    header === undefined ? [] : [problemAt(header.line, header.cells.join(' '), 'heading')];
  const problems: (readonly ImportProblem[])[] = [above, skipped, heading];
  const owned = Map.groupBy(rows, (row) => JSON.stringify(ownerOf(row, columns, source)));
  const accounts: ParsedAccount[] = [];
  for (const group of owned.values()) {
    const found = readGroup(group, columns, source);
    problems.push(found.problems);
    if (found.account !== null) accounts.push(found.account);
  }
  return { accounts, problems: withOtherLines(source, accounts, problems.flat()) };
}

/** Adds the lines that are neither a code nor a problem yet: later lines of a cell with line ends in it. */
function withOtherLines(
  source: ImportSource,
  accounts: readonly ParsedAccount[],
  problems: readonly ImportProblem[],
): ImportProblem[] {
  const known = new Set(problems.map(({ line }) => line));
  for (const { line } of accounts.flatMap(({ codes }) => codes)) known.add(line);
  const others = source.lines
    .filter(({ number, text }) => text !== '' && !known.has(number))
    .map((line) => problemAt(line.number, line.text, 'unrecognised'));
  return [...problems, ...others].toSorted((left, right) => left.line - right.line);
}

interface Owner {
  readonly issuer: string | null;
  readonly account: string | null;
}

function ownerOf(row: DelimitedRow, columns: TableColumns, source: ImportSource): Owner {
  const issuer = row.cells[columns.issuer] ?? '';
  const account = row.cells[columns.account] ?? '';
  return {
    issuer:
      issuer === ''
        ? (source.naming.issuer ?? columns.codeIssuer)
        : (issuerOfHost(issuer) ?? knownIssuer(issuer) ?? issuer),
    account: account === '' ? source.naming.account : account,
  };
}

function readGroup(
  rows: readonly DelimitedRow[],
  columns: TableColumns,
  source: ImportSource,
): { account: ParsedAccount | null; problems: readonly ImportProblem[] } {
  const entries = rows.flatMap((row) => entriesOf(row, columns));
  const run = chooseRun(entries, { hasContext: true, isBare: false });
  const traits = run.length === 0 ? null : traitsOf(run);
  const fitting = entries.filter(({ cell }) => traits !== null && joinsRun(cell, traits));
  const taken: TakenCode[] = fitting.map(({ cell, row, line }) => ({
    cell,
    line,
    text: row.cells.join(' '),
    used: isUsed(row, columns) || cell.used,
  }));
  const rowsTaken = new Set(fitting.map(({ row }) => row));
  const problems = rows
    .filter((row) => !rowsTaken.has(row))
    .map((row) =>
      problemAt(row.line, row.cells.join(' '), traits === null ? 'unrecognised' : 'differentShape'),
    );
  const numbered = numberCodes(taken, []);
  const [first] = rows;
  if (first === undefined || numbered.codes.length === 0) return { account: null, problems };
  const owner = ownerOf(first, columns, source);
  const profile = profileOf(owner.issuer);
  return {
    account: {
      ...owner,
      kind: profile?.kind ?? 'any-order',
      confidence: confidenceOf(owner.issuer, profile, numbered.codes),
      codes: numbered.codes,
    },
    problems: [...problems, ...numbered.problems],
  };
}

function entriesOf(row: DelimitedRow, columns: TableColumns): Entry[] {
  const position = row.cells[columns.position] ?? '';
  const number = /^\d{1,4}$/.test(position) ? Number(position) : null;
  const isAlone = columns.codes.length === 1;
  return columns.codes.flatMap((column) => {
    // A cell may hold its codes on lines of their own.
    const above = row.cells.slice(0, column).reduce((sum, cell) => sum + lineEndsIn(cell), 0);
    const pieces = (row.cells[column] ?? '').replace(/^'(?=[=+@-])/, '').split('\n');
    // A quote that is never closed takes the rest of the file.
    if (pieces.length > mostLinesInCell) return [];
    return pieces.flatMap((piece, index) =>
      (readCells(piece.trim()) ?? []).map((cell, place) => ({
        cell: isAlone && index + place === 0 ? { ...cell, number } : cell,
        line: row.line + above + index,
        explicit: true,
        row,
      })),
    );
  });
}

function lineEndsIn(cell: string): number {
  return cell.split('\n').length - 1;
}

function isUsed(row: DelimitedRow, columns: TableColumns): boolean {
  return saysSpent(row.cells[columns.used] ?? '', columns.isUsedDate);
}
