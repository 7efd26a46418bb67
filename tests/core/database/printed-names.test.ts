import { expect, it } from 'vitest';
import { editAccount } from '../../../electron/core/accounts/account-edit.ts';
import { sheetLedger } from '../../../electron/core/accounts/sheet-ledger.ts';
import { openImage, serializeImage } from '../../../electron/core/database/open-database.ts';
import { printTestSheet } from '../../support/print-test-sheet.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
} from '../../support/test-change.ts';

it('a vault from before sheets knew their names takes those of today, and tells from then on', () => {
  const db = createTestDatabase();
  const accounts = [addTestAccount(db), addTestAccount(db, 'GitLab', 'sam')];
  for (const account of accounts) storeTestCodes(db, account, [`${account.issuer}-1`, 'b2']);
  printTestSheet(db, 'SK-AAAA-01', accounts);
  db.exec('DROP TABLE paper_sheet_set');
  db.pragma('user_version = 1');

  const opened = openImage(serializeImage(db));
  expect(sheetLedger(opened)).toMatchObject([
    { state: 'current', listings: [{ printedAs: [] }, { printedAs: [] }] },
  ]);
  editAccount(opened, testChange(), accounts[1]?.id ?? '', { name: 'sam@example.org' });
  expect(sheetLedger(opened)).toMatchObject([
    {
      state: 'stale',
      listings: [
        { printedAs: [], stale: false },
        { printedAs: [{ issuer: 'GitLab', name: 'sam' }], stale: true },
      ],
    },
  ]);
});
