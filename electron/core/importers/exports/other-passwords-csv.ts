import { entryOfRow } from './csv-entry.ts';
import type { CsvColumns } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';

const titles = ['title', 'name', 'account', 'item name', 'display name'];
const urls = ['url', 'website', 'web site', 'login url', 'site', 'address', 'uri', 'web address'];
const accounts = ['email', 'username', 'user name', 'login', 'login name', 'user', 'e-mail'];
const notes = ['note', 'notes', 'comments', 'comment', 'extra', 'description', 'text'];
const passwords = ['password', 'pwd', 'login password'];
const totp = ['otpauth', 'totp', 'otp', 'otpurl', 'otpsecret', 'totp secret', 'one-time password'];

/** Any other list of passwords, such as those of NordPass, RoboForm or Keeper: told by its password column. */
export const otherPasswordsCsv: CsvFormat = {
  name: 'passwords-csv',
  recognise: (names) =>
    passwords.some((name) => names.has(name)) &&
    [...accounts, ...urls].some((name) => names.has(name)) &&
    [...titles, ...urls].some((name) => names.has(name)),
  toEntry: (row) => {
    const columns: CsvColumns = {
      title: titles.find((name) => row.text(name) !== '') ?? '',
      urls,
      accounts,
      notes,
      passwords,
      totp,
    };
    return entryOfRow(row, columns);
  },
};
