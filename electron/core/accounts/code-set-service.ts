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
  codesOfSet,
  codesWithKeys,
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
  /** What is known of the use of a used code: it was printed on paper. */
  readonly use?: EarlierUse;
}

type EarlierUse = Pick<StoredCode, 'outcome' | 'reservedAt' | 'settledAt'>;

const usedSometime: EarlierUse = { outcome: 'worked', reservedAt: null, settledAt: null };

export interface IncomingSet {
  readonly mode: SetMode;
  readonly kind: CodeSetKind;
  readonly origin: CodeSetOrigin;
  readonly sourceName: string | null;
  /** When the issuer gave the codes out; null or absent where nobody knows. */
  readonly issuedAt?: number | null;
  /** When the set came into a vault first, where paper says so; now where not. */
  readonly createdAt?: number | null;
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
  const keys = codes.map((code) => code.matchKey);
  const stored = storedByKey(codesWithKeys(db, account.nr, keys));
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
    byKey.set(code.matchKey, first === undefined ? code : withUseOf(first, code));
  }
  return [...byKey.values()];
}

function withUseOf(first: KeyedCode, again: KeyedCode): KeyedCode {
  if (first.used || !again.used) return first;
  return { ...again, position: first.position, value: first.value };
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
    createdAt: Math.min(incoming.createdAt ?? context.at, context.at),
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
    if (before?.useId != null) recordUse(db, context, codeNr, carriedUse(before));
    else if (code.used) recordUse(db, context, codeNr, code.use ?? usedSometime);
  }
}

/** A code that was reserved in the old set counts as worked in the new one: offering it twice would be worse. */
function carriedUse({ outcome, reservedAt }: StoredCode): EarlierUse {
  return { outcome: outcome ?? 'worked', reservedAt, settledAt: null };
}

function recordUse(db: Database, context: ChangeContext, codeNr: number, use: EarlierUse): void {
  const { outcome, reservedAt, settledAt } = use;
  insertCodeUse(db, { id: context.newId(), codeNr, outcome, reservedAt, settledAt });
}

function markStoredAsUsed(
  db: Database,
  context: ChangeContext,
  active: CodeSetRow,
  codes: readonly KeyedCode[],
  stored: ReadonlyMap<string, StoredCode>,
): void {
  for (const { matchKey: key, used, use } of codes) {
    const code = stored.get(key);
    if (used && code?.active === true && codeStateOf(active.kind, code) === 'live') {
      recordUse(db, context, code.nr, use ?? usedSometime);
    }
  }
}
