import { VaultError } from '../../../../shared/errors.ts';
import { entryOf, noteOf, skippedIf } from './export-entry.ts';
import type { JsonFormat } from './export-format.ts';
import { isObjectAt, listAt, textAt, valueAt } from './json-document.ts';
import { readEntries } from './read-entries.ts';

/** `{version, header: {slots, params}, db: {entries: [{name, issuer, note, info}]}}`; `db` is one string when sealed. */
export const aegisJson: JsonFormat = {
  name: 'aegis-json',
  recognise: (root) => isObjectAt(root, 'header') && valueAt(root, 'db') !== undefined,
  parse(root) {
    if (!isObjectAt(root, 'db')) throw new VaultError('import.encrypted', { tool: 'Aegis' });
    const entries = listAt(root, 'db', 'entries').map((entry, index) =>
      entryOf({
        number: index + 1,
        title: textAt(entry, 'issuer') || textAt(entry, 'name'),
        issuer: textAt(entry, 'issuer'),
        accounts: [textAt(entry, 'name')],
        notes: [noteOf(textAt(entry, 'note'))],
        skipped: skippedIf(textAt(entry, 'info', 'secret') !== '', 'totpSecretSkipped'),
      }),
    );
    return readEntries('aegis-json', entries);
  },
};
