import type { CodeTarget } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import {
  activeCodeSet,
  codeSetById,
  markCodeSetReplaced,
  moveCodeSet,
  type CodeSetRow,
  type FoundCodeSet,
} from '../database/code-set.ts';
import { insertCodeUse } from '../database/code-use.ts';
import type { Database } from '../database/open-database.ts';
import { codesOfAccount, type StoredCode } from '../database/recovery-code.ts';
import { accountForTarget, accountSummary, requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { recordEdit } from './record-edit.ts';

/** Whose set stays active where both have an active one. */
export type ActiveChoice = 'moved' | 'existing';

/**
 * The person got new codes at the service: the active set counts as replaced although none follows it yet. Throws
 * `codeSet.notFound`, `codeSet.replaced`.
 */
export function markReplaced(
  db: Database,
  context: ChangeContext,
  codeSetId: string,
): AccountSummary {
  const set = requireSet(db, codeSetId);
  const { accountId } = set;
  if (set.replacedAt !== null) throw new VaultError('codeSet.replaced');
  markCodeSetReplaced(db, set.nr, context.at);
  recordEdit(db, context, { edit: 'markReplaced' }, { accountId, codeSetId });
  return accountSummary(db, requireAccount(db, accountId), context.at);
}

/** Gives a set to another account. Throws `codeSet.notFound`, `account.notFound`. */
export function moveSet(
  db: Database,
  context: ChangeContext,
  codeSetId: string,
  target: CodeTarget,
  active: ActiveChoice,
): { readonly accountId: string } {
  const set = requireSet(db, codeSetId);
  const account = accountForTarget(db, context, target);
  if (account.nr !== set.accountNr) {
    moveSets(db, context, [set], account.nr, active);
    recordEdit(
      db,
      context,
      { edit: 'move', from: set.accountId },
      { accountId: account.id, codeSetId },
    );
  }
  return { accountId: account.id };
}

/** Moves sets, active or replaced, and sees that one active set is left and that what was used stays used. */
export function moveSets(
  db: Database,
  context: ChangeContext,
  sets: readonly CodeSetRow[],
  accountNr: number,
  active: ActiveChoice,
): void {
  const existing = activeCodeSet(db, accountNr);
  const moved = sets.find((set) => set.replacedAt === null);
  if (existing !== undefined && moved !== undefined) {
    markCodeSetReplaced(db, active === 'moved' ? existing.nr : moved.nr, context.at);
  }
  for (const set of sets) moveCodeSet(db, set.nr, accountNr, context);
  spendKnownCodes(db, context, accountNr);
}

/** A code of the active set that another set of the account has as used counts as used: offering it would be worse. */
function spendKnownCodes(db: Database, context: ChangeContext, accountNr: number): void {
  const active = activeCodeSet(db, accountNr);
  if (active === undefined || active.kind === 'reusable') return;
  const codes = codesOfAccount(db, accountNr);
  const used = new Map<string, StoredCode>();
  for (const code of codes) {
    if (code.useId !== null && !code.active) used.set(code.matchKey, code);
  }
  for (const code of codes) {
    const before = used.get(code.matchKey);
    if (!code.active || code.useId !== null || before === undefined) continue;
    insertCodeUse(db, {
      id: context.newId(),
      codeNr: code.nr,
      reservedAt: before.reservedAt,
      outcome: before.outcome ?? 'worked',
      settledAt: null,
    });
  }
}

/** Throws `codeSet.notFound`, also for a set of an account in the trash. */
export function requireSet(db: Database, codeSetId: string): FoundCodeSet {
  const set = codeSetById(db, codeSetId);
  if (set === undefined) throw new VaultError('codeSet.notFound');
  return set;
}
