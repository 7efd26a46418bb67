import { parse } from 'csv-parse/sync';
import { VaultError } from '../../../shared/errors.ts';
import type { PeopleProblem, Person } from '../../../shared/generate-types.ts';
import { limits } from '../../../shared/limits.ts';

export interface PeopleList {
  readonly people: readonly Person[];
  readonly problems: readonly PeopleProblem[];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Columns {
  readonly name: number | null;
  readonly account: number;
}

const accountHeadings = new Set([
  'account',
  'user',
  'username',
  'user name',
  'login',
  'email',
  'e-mail',
]);
const nameHeadings = new Set(['name', 'person', 'full name', 'display name']);

/**
 * Reads who gets codes: CSV with commas, semicolons or tabs and the columns name and account, or account alone. With a
 * heading the columns may stand in any order. Every line gives a person or a problem. Throws `import.tooLarge`,
 * `import.binary`, `generate.nobody` with the line where the table breaks off.
 */
export function parsePeople(bytes: Uint8Array): PeopleList {
  if (bytes.length > limits.importTextBytes) {
    throw new VaultError('import.tooLarge', { limitBytes: limits.importTextBytes });
  }
  const rows = rowsOf(decode(bytes));
  const headed = columnsOfHeading(rows[0]?.cells ?? []);
  const columns = headed ?? columnsWithoutHeading(rows);
  const list = readRows(headed === null ? rows : rows.slice(1), columns);
  if (list.people.length === 0) throw new VaultError('generate.nobody');
  if (list.people.length > limits.generatePeople) {
    throw new VaultError('import.tooLarge', { limit: limits.generatePeople });
  }
  return list;
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new VaultError('import.binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What spreadsheets of older Windows save.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function rowsOf(text: string): readonly Row[] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t'].find((mark) => firstLine.includes(mark)) ?? ',';
  try {
    // The types leave out what `info` does to the result.
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    const line = cause instanceof Error && 'lines' in cause ? Number(cause.lines) : 1;
    throw new VaultError('generate.nobody', { line }, { cause });
  }
}

function columnsOfHeading(cells: readonly string[]): Columns | null {
  const headings = cells.map((cell) => cell.toLowerCase());
  const account = headings.findIndex((heading) => accountHeadings.has(heading));
  const name = headings.findIndex((heading) => nameHeadings.has(heading));
  return account < 0 ? null : { account, name: name < 0 ? null : name };
}

/** Two columns are name and account, as asked for; one is the account. */
function columnsWithoutHeading(rows: readonly Row[]): Columns {
  const several = rows.some(({ cells }) => cells.length > 1);
  return several ? { name: 0, account: 1 } : { name: null, account: 0 };
}

function readRows(rows: readonly Row[], columns: Columns): PeopleList {
  const people: Person[] = [];
  const problems: PeopleProblem[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const account = cells[columns.account] ?? '';
    const name = columns.name === null ? '' : (cells[columns.name] ?? '');
    const reason = problemOf(account, name, seen);
    if (reason !== null) {
      problems.push({ line, reason });
      continue;
    }
    seen.add(account.toLowerCase());
    people.push({ name, account });
  }
  return { people, problems };
}

function problemOf(
  account: string,
  name: string,
  seen: ReadonlySet<string>,
): PeopleProblem['reason'] | null {
  if (account === '') return 'noAccount';
  if (account.length > limits.accountNameCharacters || name.length > limits.issuerCharacters) {
    return 'tooLong';
  }
  // A line break in a name could end a statement or a line of the file for the server.
  if (/[\p{Cc}\u2028\u2029]/u.test(account + name)) return 'controlCharacter';
  return seen.has(account.toLowerCase()) ? 'twice' : null;
}
