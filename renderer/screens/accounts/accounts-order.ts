import type { AccountSummary } from '../../../shared/vault-types.ts';

export type AccountsOrder = 'risk' | 'name' | 'recent';

/** The snapshot comes in risk order already; the other orders are stable over it. */
export function orderAccounts(
  accounts: readonly AccountSummary[],
  order: AccountsOrder,
): readonly AccountSummary[] {
  switch (order) {
    case 'risk':
      return accounts;
    case 'name':
      return accounts.toSorted(
        (a, b) => a.issuer.localeCompare(b.issuer) || a.name.localeCompare(b.name),
      );
    case 'recent':
      return accounts.toSorted((a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0));
  }
}
