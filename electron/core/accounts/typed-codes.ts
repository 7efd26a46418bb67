import type { ParsedParams } from '../../../shared/contract.ts';
import type { CodeCheck, TypedSet } from '../../../shared/code-check-types.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { KnownCode } from '../../../shared/import-types.ts';
import { activeCodeSet } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { knownMatchKeys } from '../database/recovery-code.ts';
import { accountForTarget } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { overlapWith } from './code-overlap.ts';
import { matchKeysOf, storeCodes } from './code-set-service.ts';
import { differingShapes } from './code-shape.ts';

/** Says of every typed line what may be wrong with it; stores nothing. Throws `account.notFound`. */
export function checkTypedCodes(
  db: Database,
  accountId: string | null,
  lines: readonly string[],
): CodeCheck {
  const typed = lines.map((line) => line.trim());
  const filled = typed.filter((line) => line !== '');
  const filledKeys = matchKeysOf(filled);
  let next = 0;
  const keys = typed.map((line) => (line === '' ? null : (filledKeys[next++] ?? null)));
  const known = knownPlaces(db, [...new Set(filledKeys)]);
  const differs = differingShapes(typed);
  const codes = keys.map((key, index) => {
    const first = key === null ? index : keys.indexOf(key);
    return {
      sameAs: first === index ? null : first,
      known: known.get(key ?? '') ?? [],
      differsInShape: differs[index] === true,
    };
  });
  const compared = accountId !== null && filled.length > 0;
  return { codes, overlap: compared ? overlapWith(db, accountId, filledKeys) : null };
}

function knownPlaces(
  db: Database,
  keys: readonly string[],
): ReadonlyMap<string, readonly KnownCode[]> {
  const byKey = Map.groupBy(knownMatchKeys(db, keys), (place) => place.matchKey);
  return new Map(
    Array.from(byKey, ([key, places]) => [
      key,
      places.map(({ accountId, active }) => ({ accountId, active })),
    ]),
  );
}

/**
 * Stores typed codes, blank lines left out. Throws `import.nothingFound` when all are blank, `codeSet.duplicate` when the
 * account's active set has them all, `account.notFound`.
 */
export function storeTypedCodes(
  db: Database,
  context: ChangeContext,
  { target, mode, kind, codes: lines, issuedAt }: ParsedParams<'codeSet.type'>,
): TypedSet {
  const values = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (values.length === 0) throw new VaultError('import.nothingFound');
  const account = accountForTarget(db, context, target);
  const { added, alreadyStored, replacedSet } = storeCodes(db, context, account, {
    mode,
    kind,
    origin: 'typed',
    sourceName: null,
    issuedAt: issuedAt ?? null,
    codes: values.map((value, index) => ({ position: index + 1, value, used: false })),
  });
  const set = activeCodeSet(db, account.nr);
  if (set === undefined || added === 0) throw new VaultError('codeSet.duplicate');
  return { accountId: account.id, codeSetId: set.id, added, alreadyStored, replacedSet };
}
