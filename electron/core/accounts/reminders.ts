import type { Reminder } from '../../../shared/vault-types.ts';
import type { Database } from '../database/open-database.ts';
import { allRows } from '../database/query.ts';

/**
 * Accounts with a day to look at them again, soonest first; archived ones and the trash stay silent.
 *
 * @param at now, in milliseconds since 1970; the day begins at midnight of this machine
 */
export function reminders(db: Database, at: number): readonly Reminder[] {
  const today = localDay(at);
  return allRows<Omit<Reminder, 'due'>>(
    db,
    `SELECT id AS accountId, issuer, name, check_on AS checkOn FROM account
     WHERE check_on IS NOT NULL AND archived_at IS NULL AND deleted_at IS NULL
     ORDER BY check_on, issuer COLLATE NOCASE, name COLLATE NOCASE, nr`,
  ).map((row) => ({ ...row, due: row.checkOn <= today }));
}

function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
