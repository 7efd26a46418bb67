import type { Overlap, OverlapVerdict } from '../../../shared/code-check-types.ts';
import { codeSetsOfAccount } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { codesOfAccount, type StoredCode } from '../database/recovery-code.ts';
import { requireAccount } from './account-service.ts';
import { numberedSets } from './set-numbers.ts';

/**
 * How new codes, given by their match keys, relate to what the account has: a fresh set shares nothing with an old one, so
 * whatever they share needs an explanation. Throws `account.notFound`.
 */
export function overlapWith(
  db: Database,
  accountId: string,
  matchKeys: readonly string[],
): Overlap {
  const account = requireAccount(db, accountId);
  const incoming = new Set(matchKeys);
  const stored = codesOfAccount(db, account.nr);
  const active = stored.filter((code) => code.active);
  const shared = active.filter((code) => incoming.has(code.matchKey));
  const replacedSet = closestReplaced(db, account.nr, stored, incoming);
  const counts = {
    incoming: incoming.size,
    shared: shared.length,
    sharedUsed: shared.filter((code) => code.useId !== null).length,
    active: active.length,
  };
  return { verdict: verdictOf(counts, replacedSet?.shared ?? 0), ...counts, replacedSet };
}

function verdictOf(
  { incoming, shared, active }: Pick<Overlap, 'incoming' | 'shared' | 'active'>,
  sharedWithReplaced: number,
): OverlapVerdict {
  if (shared === 0) {
    if (sharedWithReplaced === 0) return 'none';
    return sharedWithReplaced === incoming ? 'replaced' : 'partial';
  }
  if (shared === incoming) return shared === active ? 'same' : 'subset';
  return shared === active ? 'superset' : 'partial';
}

function closestReplaced(
  db: Database,
  accountNr: number,
  stored: readonly StoredCode[],
  incoming: ReadonlySet<string>,
): Overlap['replacedSet'] {
  const counts = new Map<number, number>();
  for (const { codeSetNr, matchKey, active } of stored) {
    if (!active && incoming.has(matchKey)) counts.set(codeSetNr, (counts.get(codeSetNr) ?? 0) + 1);
  }
  const [closest] = Array.from(counts).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (closest === undefined) return null;
  const [setNr, shared] = closest;
  const found = numberedSets(codeSetsOfAccount(db, accountNr)).find(({ set }) => set.nr === setNr);
  if (found === undefined) return null;
  return { number: found.number, replacedAt: found.set.replacedAt ?? 0, shared };
}
