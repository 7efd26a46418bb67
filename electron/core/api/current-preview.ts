import type { ParsedParams } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import {
  accountForHolder,
  printableAccounts,
  type PrintableAccount,
} from '../accounts/sheet-records.ts';
import type { Database } from '../database/open-database.ts';
import type { SheetPreview } from './paper-handlers.ts';

/** What decides which codes of which accounts go on paper. */
export type PrintedChoice = Pick<ParsedParams<'paper.preview'>, 'accountIds' | 'holders'>;

/** The accounts of each sheet as of now. Throws `account.notFound`, `paper.nothingToPrint`, `request.invalid`. */
export function accountsToPrint(
  db: Database,
  { accountIds, holders }: PrintedChoice,
): readonly (readonly PrintableAccount[])[] {
  const accounts = printableAccounts(db, accountIds);
  if (holders === undefined) return [accounts];
  return holders.map((holder) => accounts.map((account) => accountForHolder(db, account, holder)));
}

/**
 * Throws `paper.outdated` where a code was used, a set replaced or an account renamed since the preview was made: it would
 * go on paper as if nothing had happened.
 */
export function requireCurrent(db: Database, { choice, sheets }: SheetPreview): void {
  const shown = sheets.map(({ accounts }) => accounts);
  // Both come from one function, which puts their fields in one order.
  if (JSON.stringify(accountsNow(db, choice)) !== JSON.stringify(shown)) {
    throw new VaultError('paper.outdated');
  }
}

function accountsNow(db: Database, choice: PrintedChoice): ReturnType<typeof accountsToPrint> {
  try {
    return accountsToPrint(db, choice);
  } catch (error) {
    // An account is gone, or the codes of a holder are.
    if (error instanceof VaultError) return [];
    throw error;
  }
}
