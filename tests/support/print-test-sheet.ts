import { printableAccounts, recordSheet } from '../../electron/core/accounts/sheet-records.ts';
import type { AccountRow } from '../../electron/core/database/account.ts';
import type { Database } from '../../electron/core/database/open-database.ts';
import { testChange, testStart } from './test-change.ts';

/** Records a sheet of the accounts as one that came out right. */
export function printTestSheet(
  db: Database,
  sheetId: string,
  accounts: readonly Pick<AccountRow, 'id'>[],
  printedAt: number = testStart,
): void {
  const listed = printableAccounts(
    db,
    accounts.map(({ id }) => id),
  );
  recordSheet(db, testChange(), { sheetId, printedAt, accounts: listed });
}
