import { entryOfRow, hasAll } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';
import { decodeEntities } from './html-entities.ts';

const columns = {
  title: 'name',
  urls: ['url'],
  accounts: ['username'],
  notes: ['extra'],
  passwords: ['password'],
  totp: ['totp'],
};

/** The address of every secure note. */
const noAddress = 'http://sn';

/** `url,username,password,[totp,]extra,name,grouping,fav`; older writers escape cells as in HTML. */
export const lastpassCsv: CsvFormat = {
  name: 'lastpass-csv',
  recognise: (names) => hasAll(names, ['url', 'username', 'password', 'extra', 'name', 'grouping']),
  toEntry: (row) => {
    const entry = entryOfRow(row, columns);
    return {
      ...entry,
      title: decodeEntities(entry.title),
      urls: entry.urls.map(decodeEntities).filter((url) => url !== noAddress),
      accounts: entry.accounts.map(decodeEntities),
      notes: entry.notes.map(({ text, line }) => ({ text: decodeEntities(text), line })),
    };
  },
};
