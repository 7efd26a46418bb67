import type { AccountSummary, VaultSnapshot } from '../../shared/vault-types.ts';

type ById = ReadonlyMap<string, AccountSummary>;

/** A list never changes, and every part of a view asks for its account whenever it is drawn. */
const indexes = new WeakMap<readonly AccountSummary[], ById>();

function byId(accounts: readonly AccountSummary[]): ById {
  const known = indexes.get(accounts);
  if (known) return known;
  const index = new Map(accounts.map((account) => [account.id, account]));
  indexes.set(accounts, index);
  return index;
}

/** The account of an id, archived or not; undefined when it is in the trash or gone. */
export function findAccount(
  { accounts, archived }: VaultSnapshot,
  accountId: string,
): AccountSummary | undefined {
  return byId(accounts).get(accountId) ?? byId(archived).get(accountId);
}
