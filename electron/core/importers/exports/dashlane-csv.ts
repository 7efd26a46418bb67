import { entryOfRow, hasAll } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'title',
  urls: ['url'],
  accounts: ['username', 'username2', 'username3'],
  notes: ['note'],
  passwords: ['password'],
  totp: ['otpurl', 'otpsecret'],
};

/** `credentials.csv`: `username,username2,username3,title,password,note,url,category,otpUrl` (older: `otpSecret`) */
export const dashlaneCredentialsCsv: CsvFormat = {
  name: 'dashlane-csv',
  recognise: (names) => hasAll(names, ['username', 'username2', 'title', 'password', 'note']),
  toEntry: (row) => entryOfRow(row, columns),
};

/** `securenotes.csv`: `title,note` */
export const dashlaneNotesCsv: CsvFormat = {
  name: 'dashlane-csv',
  recognise: (names) =>
    hasAll(names, ['title', 'note']) &&
    [...names].every((name) => ['title', 'note', 'category', 'type'].includes(name)),
  toEntry: (row) => entryOfRow(row, columns),
};

/** `payments.csv`, `ids.csv`, `personalInfo.csv`: cards and papers, of which nothing is read. */
export const dashlaneOtherCsv: CsvFormat = {
  name: 'dashlane-csv',
  recognise: (names) =>
    hasAll(names, ['account_name', 'cc_number']) ||
    hasAll(names, ['type', 'number', 'issue_date']) ||
    hasAll(names, ['title', 'first_name', 'last_name']),
  toEntry: (row) => ({
    ...entryOfRow(row, { ...columns, title: 'account_name', notes: [], accounts: ['name'] }),
    skipped: ['cardSkipped'],
  }),
};
