import { entryOfRow, hasAll } from './csv-entry.ts';
import type { ExportField } from './export-entry.ts';
import type { CsvFormat } from './export-format.ts';

const columns = {
  title: 'name',
  urls: ['login_uri'],
  accounts: ['login_username'],
  notes: ['notes'],
  passwords: ['login_password'],
  totp: ['login_totp'],
};

/** `folder,favorite,type,name,notes,fields,…,login_uri,login_username,login_password,login_totp` */
export const bitwardenCsv: CsvFormat = {
  name: 'bitwarden-csv',
  recognise: (names) => hasAll(names, ['name', 'notes', 'login_uri', 'login_username']),
  toEntry: (row) => ({ ...entryOfRow(row, columns), fields: fieldsOf(row.text('fields')) }),
};

/** "name: value" on a line each; a line without a name continues the value above it. */
function fieldsOf(cell: string): ExportField[] {
  const fields: ExportField[] = [];
  for (const line of cell.split(/\r\n|\r|\n/)) {
    const at = line.indexOf(': ');
    const previous = fields.at(-1);
    if (at > 0) fields.push({ heading: '', label: line.slice(0, at), value: line.slice(at + 2) });
    else if (previous !== undefined) {
      fields[fields.length - 1] = { ...previous, value: `${previous.value}\n${line}` };
    } else if (line.trim() !== '') fields.push({ heading: '', label: '', value: line });
  }
  return fields;
}
