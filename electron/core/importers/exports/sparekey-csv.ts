import { restoreCell } from '../../../../shared/csv-cell.ts';
import type { ImportProblem, ParsedFile } from '../../../../shared/import-types.ts';
import type { CodeSetKind } from '../../../../shared/vault-types.ts';
import { problemAt } from '../code-numbering.ts';
import { hasAll } from './csv-entry.ts';
import type { CsvRow } from './export-format.ts';
import { accountsOfSets } from './own-sets.ts';
import type { OwnSet } from './own-sets.ts';

const kinds: readonly CodeSetKind[] = ['any-order', 'ordered', 'single', 'reusable'];

export function isSparekeyCsv(columns: ReadonlySet<string>): boolean {
  return hasAll(columns, ['issuer', 'account', 'kind', 'set_created', 'position', 'code', 'state']);
}

/** Sparekey's own CSV: one record a code, formula guards taken off, every code as it was stored. */
export function parseSparekeyCsv(rows: readonly CsvRow[]): ParsedFile {
  const problems: ImportProblem[] = [];
  const sets = new Map<string, OwnSet>();
  for (const row of rows) {
    const cell = (column: string): string => restoreCell(row.text(column));
    const value = cell('code');
    const position = Number(cell('position'));
    if (value.trim() === '' || !Number.isInteger(position) || position < 1) {
      problems.push(problemAt(row.line, cell('issuer'), 'unrecognised'));
      continue;
    }
    const [issuer, account, kind] = [cell('issuer'), cell('account'), cell('kind')];
    const replaced = cell('set_replaced');
    const key = JSON.stringify([issuer, account, kind, cell('set_created'), replaced]);
    const known = sets.get(key);
    const code = { position, value, used: cell('state') !== 'live', line: row.line };
    sets.set(key, {
      issuer,
      account,
      kind: kinds.find((name) => name === kind) ?? 'any-order',
      isReplaced: replaced !== '',
      codes: [...(known?.codes ?? []), code],
    });
  }
  return { importer: 'sparekey-csv', accounts: accountsOfSets([...sets.values()]), problems };
}
