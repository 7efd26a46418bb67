import type { ParsedParams } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import {
  accountByName,
  insertAccount,
  writeAccountField,
  type AccountRow,
} from '../database/account.ts';
import type { Database } from '../database/open-database.ts';
import { accountSummary, requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { recordEdit } from './record-edit.ts';

type AccountChanges = ParsedParams<'account.edit'>['changes'];

const editable = ['issuer', 'name', 'url', 'note', 'lowThreshold'] as const;

/** An account without codes. Throws `account.exists` with the `accountId` of the one that has this name. */
export function createAccount(
  db: Database,
  context: ChangeContext,
  { issuer, name }: { readonly issuer: string; readonly name: string },
): { readonly accountId: string } {
  requireFreeName(db, issuer, name, null);
  const { id } = insertAccount(db, { id: context.newId(), issuer, name, createdAt: context.at });
  recordEdit(db, context, { edit: 'create' }, { accountId: id });
  return { accountId: id };
}

/** Changes the given fields and stamps those that are different now. Throws `account.notFound`, `account.exists`. */
export function editAccount(
  db: Database,
  context: ChangeContext,
  accountId: string,
  changes: AccountChanges,
): AccountSummary {
  const account = requireAccount(db, accountId);
  const { issuer = account.issuer, name = account.name } = changes;
  if (issuer !== account.issuer || name !== account.name) {
    requireFreeName(db, issuer, name, account);
  }
  const changed = editable.filter(
    (field) => changes[field] !== undefined && changes[field] !== account[field],
  );
  for (const field of changed) {
    writeAccountField(db, account.nr, field, changes[field] ?? null, context);
  }
  if (changed.length > 0) {
    recordEdit(db, context, { edit: 'fields', fields: changed.join(' ') }, { accountId });
  }
  return accountSummary(db, requireAccount(db, accountId), context.at);
}

/** The day to look at the account again, or null for none. Throws `account.notFound`. */
export function setReminder(
  db: Database,
  context: ChangeContext,
  accountId: string,
  checkOn: string | null,
): AccountSummary {
  const account = requireAccount(db, accountId);
  writeAccountField(db, account.nr, 'checkOn', checkOn, context);
  recordEdit(db, context, { edit: 'reminder', set: checkOn !== null }, { accountId });
  return accountSummary(db, account, context.at);
}

/** Out of sight and out of all alarms, or back. Throws `account.notFound`. */
export function archiveAccount(
  db: Database,
  context: ChangeContext,
  accountId: string,
  archived: boolean,
): null {
  const account = requireAccount(db, accountId);
  writeAccountField(db, account.nr, 'archived', archived ? context.at : null, context);
  recordEdit(db, context, { edit: archived ? 'archive' : 'unarchive' }, { accountId });
  return null;
}

/** A second account of the same name could be told from the first by nobody, but case may be corrected. */
function requireFreeName(
  db: Database,
  issuer: string,
  name: string,
  self: AccountRow | null,
): void {
  const other = accountByName(db, issuer, name);
  if (other !== undefined && other.nr !== self?.nr) {
    throw new VaultError('account.exists', { accountId: other.id });
  }
}
