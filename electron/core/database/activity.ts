import type { ActivityKind } from '../../../shared/activity-types.ts';
import type { Database } from './open-database.ts';
import { allRows, firstRow, insertRow } from './query.ts';

/** What happened, by ids and numbers; never a code. */
export interface Activity {
  readonly at: number;
  readonly kind: ActivityKind;
  readonly accountId?: string;
  readonly codeSetId?: string;
  readonly codeId?: string;
  readonly useId?: string;
  readonly sheetId?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** BLAKE2b with 32 bytes of output. */
export type ChainHash = (bytes: Uint8Array) => Uint8Array;

export interface ActivityRow {
  readonly seq: number;
  readonly at: number;
  readonly kind: ActivityKind;
  readonly accountId: string | null;
  readonly codeSetId: string | null;
  readonly codeId: string | null;
  readonly useId: string | null;
  readonly sheetId: string | null;
  /** JSON, or empty. */
  readonly detail: string;
}

type ChainedRow = ActivityRow & { readonly chain: Buffer };

const columns = `seq, at, kind, account_id AS accountId, code_set_id AS codeSetId, code_id AS codeId,
  use_id AS useId, sheet_id AS sheetId, detail`;
const start = new Uint8Array(32);
const label = new TextEncoder().encode('sparekey/v1/activity\0');

/** Appends a line whose hash covers the line before it, so that none can be changed or left out unnoticed. */
export function appendActivity(db: Database, hash: ChainHash, activity: Activity): void {
  const last = firstRow<{ readonly seq: number; readonly chain: Buffer }>(
    db,
    'SELECT seq, chain FROM activity ORDER BY seq DESC LIMIT 1',
  );
  const row: ActivityRow = {
    seq: (last?.seq ?? 0) + 1,
    at: activity.at,
    kind: activity.kind,
    accountId: activity.accountId ?? null,
    codeSetId: activity.codeSetId ?? null,
    codeId: activity.codeId ?? null,
    useId: activity.useId ?? null,
    sheetId: activity.sheetId ?? null,
    detail: activity.detail === undefined ? '' : JSON.stringify(activity.detail),
  };
  insertRow(
    db,
    `INSERT INTO activity
       (seq, at, kind, account_id, code_set_id, code_id, use_id, sheet_id, detail, chain)
     VALUES (@seq, @at, @kind, @accountId, @codeSetId, @codeId, @useId, @sheetId, @detail, @chain)`,
    { ...row, chain: Buffer.from(link(hash, last?.chain ?? start, row)) },
  );
}

export interface ActivityFilter {
  readonly accountId?: string | undefined;
  readonly kinds?: readonly ActivityKind[] | undefined;
  /** Times include their bounds. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Only lines with a smaller number. */
  readonly before?: number | undefined;
}

/** The newest lines that pass the filter, newest first. */
export function activityLines(
  db: Database,
  filter: ActivityFilter,
  limit: number,
): readonly ActivityRow[] {
  const { accountId, kinds, from, to, before } = filter;
  return allRows(
    db,
    `SELECT ${columns} FROM activity
     WHERE (@accountId IS NULL OR account_id = @accountId)
       AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
       AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at <= @to)
       AND (@before IS NULL OR seq < @before)
     ORDER BY seq DESC LIMIT @limit`,
    {
      accountId: accountId ?? null,
      kinds: kinds === undefined ? null : JSON.stringify(kinds),
      from: from ?? null,
      to: to ?? null,
      before: before ?? null,
      limit,
    },
  );
}

export function activityCount(db: Database): number {
  return firstRow<{ readonly n: number }>(db, 'SELECT count(*) AS n FROM activity')?.n ?? 0;
}

/** The number of the first line that does not follow from the ones before it, or null when the chain is whole. */
export function firstBrokenActivity(db: Database, hash: ChainHash): number | null {
  const rows = allRows<ChainedRow>(db, `SELECT ${columns}, chain FROM activity ORDER BY seq`);
  let previous: Uint8Array = start;
  let expected = 1;
  for (const row of rows) {
    if (row.seq !== expected || !row.chain.equals(link(hash, previous, row))) return expected;
    previous = row.chain;
    expected += 1;
  }
  return null;
}

function link(hash: ChainHash, previous: Uint8Array, row: ActivityRow): Uint8Array {
  const fields = [
    row.seq,
    row.at,
    row.kind,
    row.accountId,
    row.codeSetId,
    row.codeId,
    row.useId,
    row.sheetId,
    row.detail,
  ];
  const line = new TextEncoder().encode(JSON.stringify(fields));
  return hash(Buffer.concat([label, previous, line]));
}
