import { VaultError } from '../../../shared/errors.ts';
import type { TrashedAccount } from '../../../shared/vault-types.ts';
import {
  trashedAccountById,
  trashedAccounts,
  writeAccountField,
  type TrashedAccountRow,
} from '../database/account.ts';
import { codeSetsOfAccount } from '../database/code-set.ts';
import { eraseAccount } from '../database/erase-account.ts';
import type { Database } from '../database/open-database.ts';
import { codesOfSet } from '../database/recovery-code.ts';
import { requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { homesOfDeletedSets, restoreSet } from './code-set-trash.ts';
import { codeStateOf } from './code-state.ts';
import { recordEdit } from './record-edit.ts';

/** Into the trash: absent everywhere else, and whole. Throws `account.notFound`. */
export function deleteAccount(db: Database, context: ChangeContext, accountId: string): null {
  const account = requireAccount(db, accountId);
  writeAccountField(db, account.nr, 'deleted', context.at, context);
  recordEdit(db, context, { edit: 'delete' }, { accountId });
  return null;
}

/** Out of the trash, as it was; a set that was deleted alone goes back to its account. Throws `account.notFound`. */
export function restoreAccount(db: Database, context: ChangeContext, accountId: string): null {
  const account = requireTrashed(db, accountId);
  if (restoreSet(db, context, account)) return null;
  writeAccountField(db, account.nr, 'deleted', null, context);
  recordEdit(db, context, { edit: 'restore' }, { accountId });
  return null;
}

/** Last deleted first. */
export function accountTrash(db: Database): readonly TrashedAccount[] {
  const homes = homesOfDeletedSets(db);
  return trashedAccounts(db).map(({ nr, id, issuer, name, deletedAt }) => {
    const sets = codeSetsOfAccount(db, nr).map((set) => ({ set, codes: codesOfSet(db, set.nr) }));
    const remaining = sets
      .filter(({ set }) => set.replacedAt === null)
      .flatMap(({ set, codes }) => codes.filter((code) => codeStateOf(set.kind, code) === 'live'));
    return {
      accountId: id,
      issuer,
      name,
      deletedAt,
      codeSets: sets.length,
      codes: sets.reduce((sum, { codes }) => sum + codes.length, 0),
      remaining: remaining.length,
      setOf: homes.get(id) ?? null,
    };
  });
}

/**
 * Deletes accounts of the trash, or all of it, for good. To be saved with `commitForGood`, so that nothing of them stays.
 * Throws `account.notFound` for one that is not in the trash; then none is deleted.
 */
export function deleteForGood(
  db: Database,
  context: ChangeContext,
  accountIds: readonly string[] | 'all',
): { readonly deleted: number } {
  const accounts =
    accountIds === 'all'
      ? trashedAccounts(db)
      : [...new Set(accountIds)].map((id) => requireTrashed(db, id));
  for (const account of accounts) {
    eraseAccount(db, account, context);
    recordEdit(db, context, { edit: 'deleteForGood' }, { accountId: account.id });
  }
  return { deleted: accounts.length };
}

function requireTrashed(db: Database, accountId: string): TrashedAccountRow {
  const account = trashedAccountById(db, accountId);
  if (account === undefined) throw new VaultError('account.notFound');
  return account;
}
