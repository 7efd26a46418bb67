import type { AccountSummary, VaultSnapshot } from '../../shared/vault-types.ts';

/** The account of an id, archived or not; undefined when it is in the trash or gone. */
export function findAccount(
  { accounts, archived }: VaultSnapshot,
  accountId: string,
): AccountSummary | undefined {
  const isIt = ({ id }: AccountSummary): boolean => id === accountId;
  return accounts.find(isIt) ?? archived.find(isIt);
}
