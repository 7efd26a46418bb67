import type { ExportEntry } from './export-entry.ts';
import { entryOf, skippedIf } from './export-entry.ts';
import type { CsvRow } from './export-format.ts';

/** Which columns of a CSV hold what; those of `accounts` in order of preference. */
export interface CsvColumns {
  readonly title: string;
  readonly urls: readonly string[];
  readonly accounts: readonly string[];
  readonly notes: readonly string[];
  readonly passwords: readonly string[];
  readonly totp: readonly string[];
}

/** The part of an entry that CSV exports have in common. */
export function entryOfRow(row: CsvRow, columns: CsvColumns): ExportEntry {
  const hasAny = (names: readonly string[]): boolean =>
    names.some((name) => row.text(name).trim() !== '');
  return entryOf({
    number: row.line,
    title: row.text(columns.title),
    urls: columns.urls.map((name) => row.text(name)),
    accounts: columns.accounts.map((name) => row.text(name)),
    notes: columns.notes.map((name) => ({ text: row.text(name), line: row.lineOf(name) })),
    skipped: [
      ...skippedIf(hasAny(columns.passwords), 'passwordSkipped'),
      ...skippedIf(hasAny(columns.totp), 'totpSecretSkipped'),
    ],
  });
}

export function hasAll(columns: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.every((name) => columns.has(name));
}
