import type { AccountSummary } from '../../shared/vault-types.ts';

export type AttentionReason = 'exhausted' | 'low' | 'staleSheet';

/** The worst reason why an account needs attention, or null. */
export function needsAttention(account: AccountSummary): AttentionReason | null {
  if (account.status === 'exhausted') return 'exhausted';
  if (account.status === 'low') return 'low';
  return account.sheet.state === 'stale' ? 'staleSheet' : null;
}

/** Accounts whose issuer or name contains every word of the text, in the given order; all of them for an empty text. */
export function matchAccounts(
  accounts: readonly AccountSummary[],
  text: string,
): readonly AccountSummary[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return accounts;
  return accounts.filter((account) => {
    const hay = fold(`${account.issuer} ${account.name}`);
    return words.every((word) => hay.includes(word));
  });
}

/** Case and accents do not matter while searching. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
