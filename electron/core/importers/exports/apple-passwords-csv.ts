import { entryOfRow, hasAll } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'title',
  urls: ['url'],
  accounts: ['username'],
  notes: ['notes'],
  passwords: ['password'],
  totp: ['otpauth'],
};

/** `Title,URL,Username,Password,Notes,OTPAuth` of Apple Passwords and Safari; the title is "host (user)". */
export const applePasswordsCsv: CsvFormat = {
  name: 'apple-passwords-csv',
  recognise: (names) =>
    hasAll(names, ['title', 'url', 'username', 'password', 'otpauth']) && !names.has('archived'),
  toEntry: (row) => entryOfRow(row, columns),
};
