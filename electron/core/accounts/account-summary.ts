import type { AccountSummary, VaultSettings } from '../../../shared/vault-types.ts';
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
import { accountTags } from '../database/tag.ts';
import { attentionOf } from './attention.ts';
import { vaultSettings } from './vault-settings.ts';
import { sheetSummaryOf } from './sheet-summary.ts';
import { statusOf } from './stock.ts';

interface Findings {
  readonly lastUse: LastUseRow | undefined;
  readonly pending: PendingUseRow | undefined;
  readonly unanswered: boolean;
  readonly sheet: AccountSheetRow | undefined;
  readonly tags: readonly string[];
}

/**
 * Summaries of all accounts or of the given one, archived ones included, in no order. A fixed number of queries, whatever
 * the number of accounts.
 *
 * @param at now, in milliseconds since 1970, for what depends on age
 * @param useInHand the use whose code the person has before them: still to be answered, but no cause for alarm
 */
export function accountSummaries(
  db: Database,
  accountNr: number | null,
  at: number,
  useInHand: string | null = null,
): readonly AccountSummary[] {
  const settings = vaultSettings(db);
  const lastUseOf = byAccount(lastUses(db, accountNr));
  // These two come oldest first: the newest of each account is its last.
  const pendingOf = Map.groupBy(pendingUses(db, accountNr), (use) => use.accountNr);
  const sheetOf = byAccount(sheetsByAccount(db, accountNr));
  const tagsOf = Map.groupBy(accountTags(db, accountNr), (tag) => tag.accountNr);
  return accountStocks(db, accountNr).map((row) =>
    summaryOf(row, settings, at, {
      lastUse: lastUseOf.get(row.nr),
      pending: pendingOf.get(row.nr)?.at(-1),
      unanswered: pendingOf.get(row.nr)?.some(({ useId }) => useId !== useInHand) ?? false,
      sheet: sheetOf.get(row.nr),
      tags: tagsOf.get(row.nr)?.map((tag) => tag.label) ?? [],
    }),
  );
}

function summaryOf(
  row: AccountStockRow,
  settings: VaultSettings,
  at: number,
  found: Findings,
): AccountSummary {
  const { kind, remaining } = row;
  const threshold = row.lowThreshold ?? settings.lowThreshold;
  const account: Omit<AccountSummary, 'attention'> = {
    id: row.id,
    issuer: row.issuer,
    name: row.name,
    url: row.url,
    note: row.note,
    tags: found.tags,
    lowThreshold: row.lowThreshold,
    checkOn: row.checkOn,
    archivedAt: row.archivedAt,
    codeSetId: row.codeSetId,
    kind,
    total: row.total,
    remaining,
    status: statusOf({ kind, remaining, threshold }),
    nextPosition: row.nextPosition,
    lastUsedAt: found.lastUse?.at ?? null,
    setNumber: row.setNumber,
    setDate: row.setDate,
    needsNewCode: row.singleWorked === 1 && remaining === 0,
    pendingUse: found.pending === undefined ? null : withoutAccount(found.pending),
    sheet: sheetSummaryOf(found.sheet, remaining),
  };
  return {
    ...account,
    attention: attentionOf({ ...account, unanswered: found.unanswered }, settings, at),
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
