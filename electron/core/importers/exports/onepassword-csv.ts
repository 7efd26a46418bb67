import { entryOfRow, hasAll } from './csv-entry.ts';
import { skippedIf } from './export-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'title',
  urls: ['url', 'website'],
  accounts: ['username'],
  notes: ['notes'],
  passwords: ['password'],
  totp: ['otpauth', 'one-time password'],
};

/** `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes`; custom fields are not in it. */
export const onepasswordCsv: CsvFormat = {
  name: 'onepassword-csv',
  recognise: (names) => hasAll(names, ['title', 'username', 'password', 'notes', 'archived']),
  toEntry: (row) => {
    const entry = entryOfRow(row, columns);
    const isArchived = /^(?:true|1|yes)$/i.test(row.text('archived').trim());
    return { ...entry, skipped: [...entry.skipped, ...skippedIf(isArchived, 'archived')] };
  },
};
