import {
  attentionReasons,
  type AccountStatus,
  type AccountSummary,
  type CodeSetKind,
} from '../../../shared/vault-types.ts';

interface Stock {
  /** Null without an active set. */
  readonly kind: CodeSetKind | null;
  readonly remaining: number;
  /** Low at this many or fewer. */
  readonly threshold: number;
}

/** A set that holds one code by its nature is never called low: it is there or used. */
export function statusOf({ kind, remaining, threshold }: Stock): AccountStatus {
  if (kind === null) return 'none';
  if (remaining === 0) return 'exhausted';
  if (kind === 'single' || kind === 'reusable') return 'ok';
  return remaining <= threshold ? 'low' : 'ok';
}

export type RankedAccount = Pick<
  AccountSummary,
  'id' | 'issuer' | 'name' | 'attention' | 'remaining'
>;

/** By the worst reason for attention, then fewest left, then issuer A–Z. What needs none comes last. */
export function sortedByRisk<Account extends RankedAccount>(
  accounts: readonly Account[],
): readonly Account[] {
  return accounts
    .map((account) => ({ account, rank: riskRank(account), text: nameKey(account) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.account.remaining - b.account.remaining ||
        (a.text < b.text ? -1 : Number(a.text > b.text)),
    )
    .map(({ account }) => account);
}

/** By issuer, then name. */
export function sortedByName<Account extends RankedAccount>(
  accounts: readonly Account[],
): readonly Account[] {
  return accounts
    .map((account) => ({ account, text: nameKey(account) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ account }) => account);
}

const ranks = new Map(attentionReasons.map((reason, rank) => [reason, rank]));

function riskRank({ attention: [worst] }: RankedAccount): number {
  return (worst === undefined ? undefined : ranks.get(worst)) ?? attentionReasons.length;
}

function nameKey({ issuer, name, id }: RankedAccount): string {
  return `${sortable(issuer)}\0${sortable(name)}\0${id}`;
}

const plain = /^[ -~]*$/;

/** Without case and accents: one key per account is ten times cheaper than a collator's comparisons. */
function sortable(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
