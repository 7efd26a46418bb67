import type { SetMode } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { isCaseSensitive, matchKey } from '../../../shared/recovery-code.ts';
import type { CodeSetKind, CodeSetOrigin } from '../../../shared/vault-types.ts';
import type { AccountRow } from '../database/account.ts';
import { appendActivity } from '../database/activity.ts';
import {
  activeCodeSet,
  insertCodeSet,
  markCodeSetReplaced,
  type CodeSetRow,
} from '../database/code-set.ts';
import { insertCodeUse } from '../database/code-use.ts';
import type { Database } from '../database/open-database.ts';
import {
  codesOfAccount,
  codesOfSet,
  insertRecoveryCode,
  type StoredCode,
} from '../database/recovery-code.ts';
import type { ChangeContext } from './change-context.ts';
import { codeStateOf } from './code-state.ts';
import { placeCodes } from './code-positions.ts';

interface IncomingCode {
  readonly position: number;
  readonly value: string;
  readonly used: boolean;
}

export interface IncomingSet {
  readonly mode: SetMode;
  readonly kind: CodeSetKind;
  readonly origin: CodeSetOrigin;
  readonly sourceName: string | null;
  /** When the issuer gave the codes out; null or absent where nobody knows. */
  readonly issuedAt?: number | null;
  readonly codes: readonly IncomingCode[];
}

export interface StoredSet {
  /** Codes stored now. */
  readonly added: number;
  /** Codes left out because the account, or the incoming set itself, has them already. */
  readonly alreadyStored: number;
  readonly replacedSet: boolean;
}

interface KeyedCode extends IncomingCode {
  readonly matchKey: string;
}

/**
 * Stores codes as the account's active set. `add` joins them to it and leaves out what the account has in any set;
 * `replace` makes a new set of all of them and replaces the old one, unless the old one holds them all already. Codes
 * are the same when their match keys are; what is used once stays used. A set of kind `single` holds one code by its nature, so
 * that another code always replaces it. Part of the caller's transaction.
 */
export function storeCodes(
  db: Database,
  context: ChangeContext,
  account: AccountRow,
  incoming: IncomingSet,
): StoredSet {
  const codes = withoutRepeats(withMatchKeys(incoming.codes));
  const stored = storedByKey(codesOfAccount(db, account.nr));
  const active = activeCodeSet(db, account.nr);
  const replaces =
    active !== undefined &&
    (incoming.mode === 'replace' || active.kind === 'single') &&
    !codes.every((code) => stored.get(code.matchKey)?.active === true);

  if (replaces) markCodeSetReplaced(db, active.nr, context.at);
  const asNew = replaces || active === undefined;
  const fresh = asNew ? codes : codes.filter((code) => !stored.has(code.matchKey));
  if (!asNew) markStoredAsUsed(db, context, active, codes, stored);
  const set = asNew ? newSet(db, context, account, incoming) : active;
  insertCodes(db, context, set, fresh, stored);

  const result = {
    added: fresh.length,
    alreadyStored: incoming.codes.length - fresh.length,
    replacedSet: replaces,
  };
  appendActivity(db, context.hash, {
    at: context.at,
    kind: 'import',
    accountId: account.id,
    codeSetId: set.id,
    detail: { origin: incoming.origin, ...result },
  });
  return result;
}

/**
 * Keys by which codes issued together are compared. Case counts where one code mixes cases; a list in capitals with a
 * few codes typed small is still the same list.
 */
export function matchKeysOf(values: readonly string[]): readonly string[] {
  const caseSensitive = values.some((value) => isCaseSensitive([value]));
  // A code of separators only would have no key left.
  return values.map((value) => matchKey(value, caseSensitive) || value);
}

function withMatchKeys(codes: readonly IncomingCode[]): readonly KeyedCode[] {
  const keys = matchKeysOf(codes.map((code) => code.value));
  return codes.map((code, index) => {
    if (code.value.length > limits.codeCharacters) throw new VaultError('import.tooLarge');
    return { ...code, matchKey: keys[index] ?? code.value };
  });
}

function withoutRepeats(codes: readonly KeyedCode[]): readonly KeyedCode[] {
  const byKey = new Map<string, KeyedCode>();
  for (const code of codes) {
    const first = byKey.get(code.matchKey);
    byKey.set(code.matchKey, first ? { ...first, used: first.used || code.used } : code);
  }
  return [...byKey.values()];
}

/** The active set's code stands for those of replaced sets, and among these a used one for unused ones. */
function storedByKey(codes: readonly StoredCode[]): ReadonlyMap<string, StoredCode> {
  const byKey = new Map<string, StoredCode>();
  for (const code of codes) {
    const other = byKey.get(code.matchKey);
    if (other === undefined || weight(code) > weight(other)) byKey.set(code.matchKey, code);
  }
  return byKey;
}

function weight(code: StoredCode): number {
  return (code.active ? 2 : 0) + (code.useId === null ? 0 : 1);
}

function newSet(
  db: Database,
  context: ChangeContext,
  account: AccountRow,
  incoming: IncomingSet,
): CodeSetRow {
  return insertCodeSet(db, {
    id: context.newId(),
    accountNr: account.nr,
    kind: incoming.kind,
    origin: incoming.origin,
    sourceName: incoming.sourceName,
    issuedAt: incoming.issuedAt ?? null,
    createdAt: context.at,
  });
}

function insertCodes(
  db: Database,
  context: ChangeContext,
  set: CodeSetRow,
  codes: readonly KeyedCode[],
  stored: ReadonlyMap<string, StoredCode>,
): void {
  const taken = codesOfSet(db, set.nr).map((code) => code.position);
  const positions = placeCodes(
    taken,
    codes.map((code) => code.position),
  );
  for (const [index, code] of codes.entries()) {
    const codeNr = insertRecoveryCode(db, {
      id: context.newId(),
      codeSetNr: set.nr,
      position: positions[index] ?? index + 1,
      value: code.value,
      matchKey: code.matchKey,
    });
    const before = stored.get(code.matchKey);
    if (code.used || before?.useId != null) recordEarlierUse(db, context, codeNr, before);
  }
}

/** A code that was reserved in the old set counts as worked in the new one: offering it twice would be worse. */
function recordEarlierUse(
  db: Database,
  context: ChangeContext,
  codeNr: number,
  before: StoredCode | undefined,
): void {
  insertCodeUse(db, {
    id: context.newId(),
    codeNr,
    reservedAt: before?.reservedAt ?? null,
    outcome: before?.outcome ?? 'worked',
    settledAt: null,
  });
}

function markStoredAsUsed(
  db: Database,
  context: ChangeContext,
  active: CodeSetRow,
  codes: readonly KeyedCode[],
  stored: ReadonlyMap<string, StoredCode>,
): void {
  for (const { matchKey: key, used } of codes) {
    const code = stored.get(key);
    if (used && code?.active === true && codeStateOf(active.kind, code) === 'live') {
      recordEarlierUse(db, context, code.nr, undefined);
    }
  }
}
