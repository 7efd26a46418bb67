import type { ActivityLine, ActivityPage } from '../../../shared/activity-types.ts';
import { activityLines, type ActivityFilter, type ActivityRow } from '../database/activity.ts';
import type { Database } from '../database/open-database.ts';
import { allRows } from '../database/query.ts';

interface Names {
  readonly accounts: ReadonlyMap<string, { readonly issuer: string; readonly name: string }>;
  readonly positions: ReadonlyMap<string, number>;
}

/** A page of what happened, newest first, with the names that the accounts have now. */
export function activityPage(db: Database, filter: ActivityFilter, limit: number): ActivityPage {
  // One more than asked tells whether there is another page.
  const rows = activityLines(db, filter, limit + 1);
  const shown = rows.slice(0, limit);
  const names = namesOf(db, shown);
  return {
    lines: shown.map((row) => lineOf(row, names)),
    next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  };
}

function lineOf(row: ActivityRow, names: Names): ActivityLine {
  const account = names.accounts.get(row.accountId ?? '');
  return {
    ...row,
    issuer: account?.issuer ?? null,
    name: account?.name ?? null,
    position: names.positions.get(row.codeId ?? '') ?? null,
    detail: row.detail === '' ? {} : (JSON.parse(row.detail) as ActivityLine['detail']),
  };
}

function namesOf(db: Database, rows: readonly ActivityRow[]): Names {
  const ids = (pick: (row: ActivityRow) => string | null): string =>
    JSON.stringify([...new Set(rows.map(pick))].filter((id) => id !== null));
  const accounts = allRows<{ readonly id: string; readonly issuer: string; readonly name: string }>(
    db,
    'SELECT id, issuer, name FROM account WHERE id IN (SELECT value FROM json_each(@ids))',
    { ids: ids((row) => row.accountId) },
  );
  const codes = allRows<{ readonly id: string; readonly position: number }>(
    db,
    'SELECT id, position FROM recovery_code WHERE id IN (SELECT value FROM json_each(@ids))',
    { ids: ids((row) => row.codeId) },
  );
  return {
    accounts: new Map(accounts.map(({ id, issuer, name }) => [id, { issuer, name }])),
    positions: new Map(codes.map(({ id, position }) => [id, position])),
  };
}
