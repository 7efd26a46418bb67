import { VaultError } from '../../../../shared/errors.ts';
import type { ExportEntry, ExportField } from './export-entry.ts';
import { entryOf, noteOf, skippedIf } from './export-entry.ts';
import type { JsonFormat } from './export-format.ts';
import { isObjectAt, isTrueAt, listAt, textAt, valueAt, valuesAt } from './json-document.ts';
import { readEntries } from './read-entries.ts';

/** `{version, userId, encrypted, vaults: {<share>: {items: [{data, state}]}}}`, in an archive `Proton Pass/data.json`. */
export const protonPassJson: JsonFormat = {
  name: 'proton-pass-json',
  recognise: (root) =>
    isObjectAt(root, 'vaults') &&
    (valueAt(root, 'encrypted') !== undefined || valueAt(root, 'userId') !== undefined),
  parse(root) {
    if (isTrueAt(root, 'encrypted')) {
      throw new VaultError('import.encrypted', { tool: 'Proton Pass' });
    }
    const items = valuesAt(root, 'vaults').flatMap((vault) => listAt(vault, 'items'));
    return readEntries(
      'proton-pass-json',
      items.map((item, index) => entryOfItem(item, index + 1)),
    );
  },
};

const trashedState = '2';

function entryOfItem(item: unknown, number: number): ExportEntry {
  const content = valueAt(item, 'data', 'content');
  const extra = [...listAt(item, 'data', 'extraFields'), ...listAt(content, 'extraFields')];
  const note = textAt(item, 'data', 'metadata', 'note');
  const isCard = ['creditCard', 'identity'].includes(textAt(item, 'data', 'type'));
  return entryOf({
    number,
    title: textAt(item, 'data', 'metadata', 'name'),
    urls: listAt(content, 'urls').filter((url) => typeof url === 'string'),
    accounts: [
      textAt(content, 'itemEmail'),
      textAt(content, 'itemUsername'),
      textAt(content, 'username'),
    ],
    notes: note === '' ? [] : [noteOf(note)],
    fields: [...extra.flatMap((field) => fieldOf(field, '')), ...sectionFields(content)],
    skipped: [
      ...skippedIf(textAt(content, 'password') !== '', 'passwordSkipped'),
      ...skippedIf(
        textAt(content, 'totpUri') !== '' ||
          extra.some((field) => textAt(field, 'data', 'totpUri') !== ''),
        'totpSecretSkipped',
      ),
      ...skippedIf(isCard, 'cardSkipped'),
      ...skippedIf(textAt(item, 'state') === trashedState, 'trashed'),
    ],
  });
}

function fieldOf(field: unknown, heading: string): ExportField[] {
  const value = textAt(field, 'data', 'content');
  return value === '' ? [] : [{ heading, label: textAt(field, 'fieldName'), value }];
}

/** Custom items group their fields. */
function sectionFields(content: unknown): ExportField[] {
  return listAt(content, 'sections').flatMap((section) =>
    listAt(section, 'sectionFields').flatMap((field) =>
      fieldOf(field, textAt(section, 'sectionName')),
    ),
  );
}
