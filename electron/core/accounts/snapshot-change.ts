import type { AccountsChange, VaultChange } from '../../../shared/vault-change.ts';
import type { AccountSummary, VaultSnapshot } from '../../../shared/vault-types.ts';

/** What `withChange` needs to make `after` of `before`. */
export function changeBetween(before: VaultSnapshot, after: VaultSnapshot): VaultChange {
  const { accounts, archived, ...rest } = after;
  return {
    ...rest,
    since: before.revision,
    accounts: changeOfList(before.accounts, accounts),
    archived: changeOfList(before.archived, archived),
  };
}

/** Whether two snapshots tell the same, whatever their revisions. */
export function tellsTheSame(a: VaultSnapshot, b: VaultSnapshot): boolean {
  return isSame({ ...a, revision: 0 }, { ...b, revision: 0 });
}

function changeOfList(
  before: readonly AccountSummary[],
  after: readonly AccountSummary[],
): AccountsChange {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const kept = new Set<string>();
  const placed: AccountsChange['placed'][number][] = [];
  let last = -1;
  for (const [place, account] of after.entries()) {
    const old = places.get(account.id) ?? -1;
    // What keeps its form keeps its place among the others as well, as long as it comes after the one before it.
    if (old > last && isSame(before[old], account)) {
      kept.add(account.id);
      last = old;
    } else placed.push({ place, account });
  }
  return { gone: before.flatMap(({ id }) => (kept.has(id) ? [] : [id])), placed };
}

/** For plain data: numbers, texts, lists and records with the same keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, at) => isSame(item, b[at]));
  }
  const others = b as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(([key, value]) => isSame(value, others[key]));
}
