import { entryOfRow, hasAll } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'account',
  urls: ['web site'],
  accounts: ['login name'],
  notes: ['comments'],
  passwords: ['password'],
  totp: [],
};

/** `"Account","Login Name","Password","Web Site","Comments"`, the layout of KeePass 1. */
export const keepassCsv: CsvFormat = {
  name: 'keepass-csv',
  recognise: (names) =>
    hasAll(names, ['account', 'login name', 'password', 'web site', 'comments']),
  toEntry: (row) => entryOfRow(row, columns),
};
