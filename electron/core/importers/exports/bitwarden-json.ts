import { VaultError } from '../../../../shared/errors.ts';
import type { ExportAttachment, ExportEntry } from './export-entry.ts';
import { entryOf, noteOf, skippedIf } from './export-entry.ts';
import type { FindAttachments, JsonFormat } from './export-format.ts';
import { isObjectAt, isTrueAt, listAt, textAt, valueAt } from './json-document.ts';
import { readEntries } from './read-entries.ts';

/** `{encrypted, folders | collections, items: [{type, name, notes, fields, login}]}` */
export const bitwardenJson: JsonFormat = {
  name: 'bitwarden-json',
  recognise: (root) =>
    typeof valueAt(root, 'encrypted') === 'boolean' &&
    !isObjectAt(root, 'vaults') &&
    (valueAt(root, 'items') !== undefined ||
      valueAt(root, 'encKeyValidation_DO_NOT_EDIT') !== undefined ||
      valueAt(root, 'data') !== undefined),
  parse(root, findAttachments) {
    if (isTrueAt(root, 'encrypted')) {
      throw new VaultError('import.encrypted', { tool: 'Bitwarden' });
    }
    const entries = listAt(root, 'items').map((item, index) =>
      entryOfItem(item, index + 1, findAttachments),
    );
    return readEntries('bitwarden-json', entries);
  },
};

const cardType = 3;
const identityType = 4;
const typesOfValue = { boolean: 2, linked: 3 };

function entryOfItem(item: unknown, number: number, findAttachments: FindAttachments): ExportEntry {
  const type = Number(textAt(item, 'type'));
  const note = textAt(item, 'notes');
  return entryOf({
    number,
    title: textAt(item, 'name'),
    urls: listAt(item, 'login', 'uris').map((uri) => textAt(uri, 'uri')),
    accounts: [textAt(item, 'login', 'username')],
    notes: note === '' ? [] : [noteOf(note)],
    fields: listAt(item, 'fields')
      .filter((field) => !Object.values(typesOfValue).includes(Number(textAt(field, 'type'))))
      .map((field) => ({
        heading: '',
        label: textAt(field, 'name'),
        value: textAt(field, 'value'),
      })),
    attachments: attachmentsOf(item, findAttachments),
    skipped: [
      ...skippedIf(textAt(item, 'login', 'password') !== '', 'passwordSkipped'),
      ...skippedIf(textAt(item, 'login', 'totp') !== '', 'totpSecretSkipped'),
      ...skippedIf(type === cardType || type === identityType, 'cardSkipped'),
      ...skippedIf(listAt(item, 'passwordHistory').length > 0, 'historySkipped'),
      ...skippedIf(textAt(item, 'deletedDate') !== '', 'trashed'),
      ...skippedIf(textAt(item, 'archivedDate') !== '', 'archived'),
    ],
  });
}

/** The zipped export keeps files in `attachments/<item>/<name>` and lists them nowhere else. */
function attachmentsOf(
  item: unknown,
  findAttachments: FindAttachments,
): readonly ExportAttachment[] {
  const id = textAt(item, 'id');
  return id === '' ? [] : findAttachments(id);
}
