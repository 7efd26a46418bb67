import { entryOfRow, hasAll } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'name',
  urls: ['url'],
  accounts: ['username'],
  notes: ['note'],
  passwords: ['password'],
  totp: [],
};

/** `name,url,username,password[,note]` of Chrome, Edge, Brave, Opera and Vivaldi; the name is a host. */
export const chromeCsv: CsvFormat = {
  name: 'chrome-csv',
  recognise: (names) =>
    hasAll(names, ['name', 'url', 'username', 'password']) &&
    [...names].every((name) => ['name', 'url', 'username', 'password', 'note'].includes(name)),
  toEntry: (row) => entryOfRow(row, columns),
};
