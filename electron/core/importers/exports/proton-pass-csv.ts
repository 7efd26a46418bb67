import { entryOfRow, hasAll } from './csv-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'name',
  urls: ['url', 'autofillurls'],
  accounts: ['email', 'username'],
  notes: ['note'],
  passwords: ['password'],
  totp: ['totp'],
};

/** `type,name,url,[autofillUrls,]email,username,password,note,totp,createTime,modifyTime[,vault]` */
export const protonPassCsv: CsvFormat = {
  name: 'proton-pass-csv',
  recognise: (names) => hasAll(names, ['type', 'name', 'note', 'totp', 'createtime']),
  toEntry: (row) => entryOfRow(row, columns),
};
