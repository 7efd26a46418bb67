import { entryOfRow, hasAll } from './csv-entry.ts';
import { skippedIf } from './export-entry.ts';
import type { CsvFormat } from './export-format.ts';
import { isRecycleBinName } from './recycle-bin-names.ts';

const columns = {
  title: 'title',
  urls: ['url'],
  accounts: ['username'],
  notes: ['notes'],
  passwords: ['password'],
  totp: ['totp'],
};

/** `"Group","Title","Username","Password","URL","Notes"`, later versions with more behind; all cells quoted. */
export const keepassxcCsv: CsvFormat = {
  name: 'keepassxc-csv',
  recognise: (names) =>
    hasAll(names, ['group', 'title', 'username', 'password', 'url', 'notes']) &&
    !names.has('otpauth'),
  toEntry: (row) => {
    const entry = entryOfRow(row, columns);
    // "Root/Recycle Bin/Old": the bin is a group right below the root.
    const isTrashed = row.text('group').split('/').slice(0, 2).some(isRecycleBinName);
    return { ...entry, skipped: [...entry.skipped, ...skippedIf(isTrashed, 'trashed')] };
  },
};
