import { VaultError } from '../../../shared/errors.ts';
import type { CodeTarget } from '../../../shared/contract.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import {
  accountById,
  accountByName,
  insertAccount,
  writeAccountField,
  type AccountRow,
} from '../database/account.ts';
import type { Database } from '../database/open-database.ts';
import { accountSummaries } from './account-summary.ts';
import type { ChangeContext } from './change-context.ts';

/** Throws `account.notFound`, also for an account in the trash. */
export function requireAccount(db: Database, id: string): AccountRow {
  const account = accountById(db, id);
  if (account === undefined) throw new VaultError('account.notFound');
  return account;
}

/**
 * The account that codes go to: the given one, the one that has this issuer and name already, or a new one. Codes bring an
 * archived account back into sight. Throws `account.notFound`.
 */
export function accountForTarget(
  db: Database,
  context: ChangeContext,
  target: CodeTarget,
): AccountRow {
  const account =
    target.kind === 'existing'
      ? requireAccount(db, target.accountId)
      : (accountByName(db, target.issuer, target.name) ??
        insertAccount(db, {
          id: context.newId(),
          issuer: target.issuer,
          name: target.name,
          createdAt: context.at,
        }));
  if (account.archivedAt !== null) writeAccountField(db, account.nr, 'archived', null, context);
  return account;
}

/** Throws `account.notFound`. */
export function accountSummary(
  db: Database,
  account: AccountRow,
  at: number,
  useInHand: string | null = null,
): AccountSummary {
  const [summary] = accountSummaries(db, account.nr, at, useInHand);
  if (summary === undefined) throw new VaultError('account.notFound');
  return summary;
}
