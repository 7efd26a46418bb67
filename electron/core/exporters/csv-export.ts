import { stringify } from 'csv-stringify/sync';
import { neutraliseCell } from '../../../shared/csv-cell.ts';
import type { ExportAccount } from './export-account.ts';

export const csvColumns = [
  'issuer',
  'account',
  'kind',
  'set_created',
  'set_replaced',
  'position',
  'code',
  'state',
] as const;

/**
 * All codes as CSV (RFC 4180: CRLF, every cell in quotes), one line for each code below a line of column names. Times
 * are UTC in ISO 8601; `set_replaced` is empty for the active set. No cell is a formula, see `csv-cell.ts`.
 */
export function exportCsv(accounts: readonly ExportAccount[]): string {
  const rows = accounts.flatMap(({ issuer, name, sets }) =>
    sets.flatMap((set) =>
      set.codes.map((code) => [
        issuer,
        name,
        set.kind,
        new Date(set.createdAt).toISOString(),
        set.replacedAt === null ? '' : new Date(set.replacedAt).toISOString(),
        String(code.position),
        code.value,
        code.state,
      ]),
    ),
  );
  return stringify([[...csvColumns], ...rows.map((row) => row.map(neutraliseCell))], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  });
}
