import { VaultError } from '../../../shared/errors.ts';
import type { CodeTarget } from '../../../shared/contract.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { accountById, accountByName, insertAccount, type AccountRow } from '../database/account.ts';
import type { Database } from '../database/open-database.ts';
import { accountSummaries } from './account-summary.ts';
import type { ChangeContext } from './change-context.ts';

/** Throws `account.notFound`. */
export function requireAccount(db: Database, id: string): AccountRow {
  const account = accountById(db, id);
  if (account === undefined) throw new VaultError('account.notFound');
  return account;
}

/** The account that codes go to: the given one, the one that has this issuer and name already, or a new one. */
export function accountForTarget(
  db: Database,
  context: ChangeContext,
  target: CodeTarget,
): AccountRow {
  if (target.kind === 'existing') return requireAccount(db, target.accountId);
  const { issuer, name } = target;
  return (
    accountByName(db, issuer, name) ??
    insertAccount(db, { id: context.newId(), issuer, name, createdAt: context.at })
  );
}

/** Throws `account.notFound`. */
export function accountSummary(db: Database, account: AccountRow): AccountSummary {
  const [summary] = accountSummaries(db, account.nr);
  if (summary === undefined) throw new VaultError('account.notFound');
  return summary;
}
