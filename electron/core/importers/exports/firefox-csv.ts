import { entryOfRow, hasAll } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'url',
  urls: ['url'],
  accounts: ['username'],
  notes: [],
  passwords: ['password'],
  totp: [],
};

/** `url,username,password,httpRealm,formActionOrigin,guid,time…`: nothing in it can hold codes. */
export const firefoxCsv: CsvFormat = {
  name: 'firefox-csv',
  recognise: (names) => hasAll(names, ['url', 'username', 'password', 'httprealm', 'guid']),
  toEntry: (row) => entryOfRow(row, columns),
};
