import {
  accountById,
  insertAccount,
  writeAccountField,
  type AccountRow,
  type TrashedAccountRow,
} from '../database/account.ts';
import { codeSetsOfAccount } from '../database/code-set.ts';
import { eraseAccount } from '../database/erase-account.ts';
import type { Database } from '../database/open-database.ts';
import { allRows } from '../database/query.ts';
import { requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { moveSets, requireSet } from './code-set-move.ts';
import { recordEdit } from './record-edit.ts';

/**
 * Deletes one set, active or replaced: it goes into the trash inside an account of its own, of the same issuer and name, from
 * where it comes back or is deleted for good like any account. Throws `codeSet.notFound`.
 *
 * @returns the account in the trash
 */
export function deleteSet(
  db: Database,
  context: ChangeContext,
  codeSetId: string,
): { readonly accountId: string } {
  const set = requireSet(db, codeSetId);
  const { issuer, name, id: accountId } = requireAccount(db, set.accountId);
  const holder = insertAccount(db, { id: context.newId(), issuer, name, createdAt: context.at });
  moveSets(db, context, [set], holder.nr, 'moved');
  writeAccountField(db, holder.nr, 'deleted', context.at, context);
  recordEdit(db, context, { edit: 'deleteSet', holder: holder.id }, { accountId, codeSetId });
  return { accountId: holder.id };
}

/**
 * Gives the set that such an account of the trash holds back to where it was, unless that is gone itself. Active it is again
 * only where no other set has become so. False for any other account of the trash, with nothing done.
 */
export function restoreSet(
  db: Database,
  context: ChangeContext,
  holder: TrashedAccountRow,
): boolean {
  const home = homeOf(db, holder.id);
  if (home === undefined) return false;
  const sets = codeSetsOfAccount(db, holder.nr);
  moveSets(db, context, sets, home.nr, 'existing');
  eraseAccount(db, holder, context);
  for (const { id: codeSetId } of sets) {
    recordEdit(db, context, { edit: 'restoreSet' }, { accountId: home.id, codeSetId });
  }
  return true;
}

/** Ids of accounts in the trash that hold one deleted set, with the account that it belonged to. */
export function homesOfDeletedSets(db: Database): ReadonlyMap<string, string> {
  const rows = allRows<{ readonly holderId: string; readonly accountId: string }>(
    db,
    `SELECT json_extract(detail, '$.holder') AS holderId, account_id AS accountId FROM activity
     WHERE kind = 'edit' AND detail LIKE '{"edit":"deleteSet",%'`,
  );
  return new Map(rows.map(({ holderId, accountId }) => [holderId, accountId]));
}

function homeOf(db: Database, holderId: string): AccountRow | undefined {
  const accountId = homesOfDeletedSets(db).get(holderId);
  return accountId === undefined ? undefined : accountById(db, accountId);
}
