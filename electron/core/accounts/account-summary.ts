import type { AccountSummary } from '../../../shared/vault-types.ts';
import {
  accountStocks,
  lastUses,
  sheetsByAccount,
  pendingUses,
  type AccountStockRow,
  type LastUseRow,
  type AccountSheetRow,
  type PendingUseRow,
} from '../database/account-stock.ts';
import type { Database } from '../database/open-database.ts';
import { vaultSettings } from './vault-settings.ts';
import { sheetSummaryOf } from './sheet-summary.ts';
import { statusOf } from './stock.ts';

interface Findings {
  readonly lastUse: LastUseRow | undefined;
  readonly pending: PendingUseRow | undefined;
  readonly sheet: AccountSheetRow | undefined;
  readonly threshold: number;
}

/** Summaries of all accounts or of the given one, in no order. A fixed number of queries, whatever the number of accounts. */
export function accountSummaries(
  db: Database,
  accountNr: number | null = null,
): readonly AccountSummary[] {
  const { lowThreshold } = vaultSettings(db);
  const lastUseOf = byAccount(lastUses(db, accountNr));
  // These two come oldest first, so that the map keeps the newest of each account.
  const pendingOf = byAccount(pendingUses(db, accountNr));
  const sheetOf = byAccount(sheetsByAccount(db, accountNr));
  return accountStocks(db, accountNr).map((row) =>
    summaryOf(row, {
      lastUse: lastUseOf.get(row.nr),
      pending: pendingOf.get(row.nr),
      sheet: sheetOf.get(row.nr),
      threshold: row.lowThreshold ?? lowThreshold,
    }),
  );
}

function summaryOf(row: AccountStockRow, found: Findings): AccountSummary {
  return {
    id: row.id,
    issuer: row.issuer,
    name: row.name,
    url: row.url,
    note: row.note,
    codeSetId: row.codeSetId,
    kind: row.kind,
    total: row.total,
    remaining: row.remaining,
    status: statusOf({ kind: row.kind, remaining: row.remaining, threshold: found.threshold }),
    nextPosition: row.nextPosition,
    lastUsedAt: found.lastUse?.at ?? null,
    pendingUse: found.pending === undefined ? null : withoutAccount(found.pending),
    sheet: sheetSummaryOf(found.sheet, row.remaining),
  };
}

function withoutAccount({ useId, codeId, position, reservedAt }: PendingUseRow) {
  return { useId, codeId, position, reservedAt };
}

function byAccount<Row extends { readonly accountNr: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.accountNr, row]));
}
