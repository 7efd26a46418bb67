import type { AccountSummary, VaultSnapshot } from './vault-types.ts';

/** How a list of accounts became another one. */
export interface AccountsChange {
  /** Ids of what is not in the new list, or is there in another form or place. */
  readonly gone: readonly string[];
  /** What the new list has instead, by place, the first place first. */
  readonly placed: readonly { readonly place: number; readonly account: AccountSummary }[];
}

/**
 * What became of the snapshot with the revision `since`; the lists tell only what is different. Whoever holds another
 * snapshot asks for the whole.
 */
export interface VaultChange extends Omit<VaultSnapshot, 'accounts' | 'archived'> {
  readonly since: number;
  readonly accounts: AccountsChange;
  readonly archived: AccountsChange;
}

/** The snapshot after the change. What did not change stays the same object, lists included. */
export function withChange(snapshot: VaultSnapshot, change: VaultChange): VaultSnapshot {
  const { since: _, accounts, archived, ...rest } = change;
  return {
    ...rest,
    accounts: changedList(snapshot.accounts, accounts),
    archived: changedList(snapshot.archived, archived),
  };
}

function changedList(
  list: readonly AccountSummary[],
  { gone, placed }: AccountsChange,
): readonly AccountSummary[] {
  if (gone.length === 0 && placed.length === 0) return list;
  const leaving = new Set(gone);
  const result = leaving.size === 0 ? [...list] : list.filter(({ id }) => !leaving.has(id));
  // One or two accounts are the rule; an import of thousands must not shift the rest for each of them.
  if (placed.length < fewPlaced) {
    for (const { place, account } of placed) result.splice(place, 0, account);
    return result;
  }
  return interleaved(result, placed);
}

const fewPlaced = 16;

function interleaved(
  kept: readonly AccountSummary[],
  placed: AccountsChange['placed'],
): readonly AccountSummary[] {
  const result: AccountSummary[] = [];
  let from = 0;
  for (const { place, account } of placed) {
    const before = place - result.length;
    result.push(...kept.slice(from, from + before), account);
    from += before;
  }
  return result.concat(kept.slice(from));
}
