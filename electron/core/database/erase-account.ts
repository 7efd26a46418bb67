import { nextStamp, type Editor } from './edit-stamp.ts';
import type { Database } from './open-database.ts';
import { execute, insertRow } from './query.ts';

const setsOfAccount = 'SELECT nr FROM code_set WHERE account_nr = @nr';
const codesOfAccount = `SELECT nr FROM recovery_code WHERE code_set_nr IN (${setsOfAccount})`;

/** In the order that the references between the tables ask for. */
const erasure = [
  // Before its rows go: a sheet still shows that it lists codes nobody has any more.
  `UPDATE paper_sheet SET deleted_codes = deleted_codes + (
     SELECT count(*) FROM paper_sheet_code p
     WHERE p.paper_sheet_nr = paper_sheet.nr AND p.code_nr IN (${codesOfAccount}))`,
  `DELETE FROM paper_sheet_code WHERE code_nr IN (${codesOfAccount})`,
  `DELETE FROM paper_sheet_set WHERE code_set_nr IN (${setsOfAccount})`,
  `DELETE FROM code_use WHERE code_nr IN (${codesOfAccount})`,
  `DELETE FROM recovery_code WHERE code_set_nr IN (${setsOfAccount})`,
  'DELETE FROM code_set WHERE account_nr = @nr',
  'DELETE FROM account_tag WHERE account_nr = @nr',
  'DELETE FROM account_edit WHERE account_nr = @nr',
  'DELETE FROM account WHERE nr = @nr',
];

/**
 * Deletes an account with its codes, uses and tags. Only its id stays, for copies of the vault that still have it. What
 * SQLite leaves in the pages is the affair of `compactDatabase`.
 */
export function eraseAccount(
  db: Database,
  account: { readonly nr: number; readonly id: string },
  editor: Editor,
): void {
  const { nr, id } = account;
  for (const statement of erasure) execute(db, statement, { nr });
  execute(db, 'DELETE FROM tag WHERE nr NOT IN (SELECT tag_nr FROM account_tag)');
  insertRow(db, 'INSERT INTO deleted_account (id, clock, device) VALUES (@id, @clock, @device)', {
    id,
    ...nextStamp(db, editor),
  });
}
