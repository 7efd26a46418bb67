import { VaultError } from '../../../shared/errors.ts';
import type { ReservedUse, SettledUse, UseOutcome } from '../../../shared/vault-types.ts';
import { appendActivity } from '../database/activity.ts';
import { activeCodeSet, type CodeSetRow } from '../database/code-set.ts';
import {
  codeUseById,
  insertCodeUse,
  outcomesOfSet,
  releaseCodeUse,
  settleCodeUse,
  writeUseNote,
  type CodeUseRow,
} from '../database/code-use.ts';
import type { Database } from '../database/open-database.ts';
import { sheetsWithCode } from '../database/paper-sheet.ts';
import { codeById, codesOfSet, type CodeWithUse } from '../database/recovery-code.ts';
import { accountSummary, requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { codeStateOf } from './code-state.ts';

/**
 * Reserves the next live code of the account's active set, or the one at `position`. The caller shows the value only
 * after this is on disk. Throws `account.notFound`, `codeSet.notFound`, `codeSet.exhausted`, `code.notFound`,
 * `code.alreadyUsed`, and `codeSet.ordered` (with the position that is next) when an ordered set is asked for another.
 */
export function reserveCode(
  db: Database,
  context: ChangeContext,
  accountId: string,
  position: number | null,
): ReservedUse {
  const account = requireAccount(db, accountId);
  const set = activeCodeSet(db, account.nr);
  if (set === undefined) throw new VaultError('codeSet.notFound');
  const codes = codesOfSet(db, set.nr);
  const code = position === null ? nextLive(set, codes) : liveAt(set, codes, position);
  const useId = context.newId();
  insertCodeUse(db, {
    id: useId,
    codeNr: code.nr,
    reservedAt: context.at,
    outcome: null,
    settledAt: null,
  });
  appendActivity(db, context.hash, {
    at: context.at,
    kind: 'use',
    accountId,
    codeSetId: set.id,
    codeId: code.id,
    useId,
  });
  return {
    useId,
    accountId,
    codeId: code.id,
    position: code.position,
    total: codes.length,
    kind: set.kind,
    value: code.value,
  };
}

/** Answers a reserved use, with a note if there is something to remember. Throws `use.notFound`, `use.alreadySettled`. */
export function settleUse(
  db: Database,
  context: ChangeContext,
  useId: string,
  outcome: UseOutcome,
  note = '',
): SettledUse {
  const use = requireUse(db, useId);
  settleCodeUse(db, use.nr, outcome, context.at);
  if (note !== '') writeUseNote(db, use.nr, note, context);
  appendActivity(db, context.hash, {
    ...activityOf(use, context),
    kind: 'settle',
    detail: { outcome },
  });
  return settledUse(db, use, context.at);
}

/** Takes a use back, answered or not, so that its code is live again. Throws `use.notFound`, `use.alreadySettled`. */
export function undoUse(db: Database, context: ChangeContext, useId: string): SettledUse {
  const use = requireUse(db, useId);
  releaseCodeUse(db, use.nr, context.at);
  appendActivity(db, context.hash, { ...activityOf(use, context), kind: 'undo' });
  return settledUse(db, use, context.at);
}

/** What the person remembers about a use, whatever its outcome. Throws `use.notFound`. */
export function noteUse(db: Database, context: ChangeContext, useId: string, note: string): null {
  const use = requireUse(db, useId);
  writeUseNote(db, use.nr, note, context);
  appendActivity(db, context.hash, {
    ...activityOf(use, context),
    kind: 'edit',
    detail: { edit: 'note' },
  });
  return null;
}

/**
 * Records that a code was used elsewhere. It states a fact, so it is taken in any order and for replaced sets too.
 * Throws `code.notFound`, `code.alreadyUsed`.
 */
export function markCodeUsed(
  db: Database,
  context: ChangeContext,
  codeId: string,
  note = '',
): SettledUse & { readonly useId: string } {
  const code = codeById(db, codeId);
  if (code === undefined) throw new VaultError('code.notFound');
  if (codeStateOf(code.kind, code) !== 'live') {
    throw new VaultError('code.alreadyUsed', { position: code.position });
  }
  const useId = context.newId();
  insertCodeUse(db, {
    id: useId,
    codeNr: code.nr,
    reservedAt: context.at,
    outcome: 'worked',
    settledAt: context.at,
  });
  const use = requireUse(db, useId);
  if (note !== '') writeUseNote(db, use.nr, note, context);
  appendActivity(db, context.hash, {
    ...activityOf(use, context),
    kind: 'use',
    detail: { outcome: 'worked' },
  });
  return { ...settledUse(db, use, context.at), useId };
}

function nextLive(set: CodeSetRow, codes: readonly CodeWithUse[]): CodeWithUse {
  const next = codes.find((code) => codeStateOf(set.kind, code) === 'live');
  if (next === undefined) throw new VaultError('codeSet.exhausted');
  return next;
}

function liveAt(set: CodeSetRow, codes: readonly CodeWithUse[], position: number): CodeWithUse {
  const code = codes.find((candidate) => candidate.position === position);
  if (code === undefined) throw new VaultError('code.notFound', { position });
  if (codeStateOf(set.kind, code) !== 'live')
    throw new VaultError('code.alreadyUsed', { position });
  if (set.kind === 'ordered') {
    const next = nextLive(set, codes);
    if (next !== code) throw new VaultError('codeSet.ordered', { position: next.position });
  }
  return code;
}

function requireUse(db: Database, useId: string): CodeUseRow {
  const use = codeUseById(db, useId);
  if (use === undefined) throw new VaultError('use.notFound');
  return use;
}

function activityOf(use: CodeUseRow, context: ChangeContext) {
  return {
    at: context.at,
    accountId: use.accountId,
    codeSetId: use.codeSetId,
    codeId: use.codeId,
    useId: use.id,
  };
}

function settledUse(db: Database, use: CodeUseRow, at: number): SettledUse {
  const summary = accountSummary(db, requireAccount(db, use.accountId), at);
  const outcomes = outcomesOfSet(db, use.codeSetNr);
  const firstWorked = outcomes.indexOf('worked');
  return {
    accountId: use.accountId,
    position: use.position,
    remaining: summary.remaining,
    nextPosition: summary.nextPosition,
    needsNewCode: summary.needsNewCode,
    sheetIds: sheetsWithCode(db, use.codeNr),
    rejectedInARow: firstWorked === -1 ? outcomes.length : firstWorked,
  };
}
