import { labelKind } from '../line-labels.ts';
import type { ExportAttachment, ExportEntry, ExportField } from './export-entry.ts';
import { entryOf, noteOf, skippedIf } from './export-entry.ts';
import type { JsonFormat } from './export-format.ts';
import { isTrueAt, listAt, textAt, valueAt } from './json-document.ts';
import { readEntries } from './read-entries.ts';

/** `{folders, items: [{title, note, fields: [{label, type, value, sensitive}], trashed, archived}]}` */
export const enpassJson: JsonFormat = {
  name: 'enpass-json',
  recognise: (root) =>
    valueAt(root, 'encrypted') === undefined &&
    Array.isArray(valueAt(root, 'items')) &&
    (Array.isArray(valueAt(root, 'folders')) ||
      listAt(root, 'items').some((item) => valueAt(item, 'template_type') !== undefined)) &&
    listAt(root, 'items').every((item) => valueAt(item, 'title') !== undefined),
  parse: (root) =>
    readEntries(
      'enpass-json',
      listAt(root, 'items').map((item, index) => entryOfItem(item, index + 1)),
    ),
};

function entryOfItem(item: unknown, number: number): ExportEntry {
  const fields = listAt(item, 'fields').filter((field) => !isTrueAt(field, 'deleted'));
  const valuesOf = (type: string): string[] =>
    fields.filter((field) => textAt(field, 'type') === type).map((field) => textAt(field, 'value'));
  const hasAny = (types: readonly string[]): boolean =>
    types.some((type) => valuesOf(type).some((value) => value !== ''));
  const hasHistory = fields.some((field) => listAt(field, 'history').length > 0);
  return entryOf({
    number,
    title: textAt(item, 'title'),
    urls: valuesOf('url'),
    accounts: [...valuesOf('username'), ...valuesOf('email')],
    notes: [noteOf(textAt(item, 'note'))],
    fields: textFields(fields),
    attachments: listAt(item, 'attachments').flatMap(attachmentOf),
    skipped: [
      ...skippedIf(hasAny(['password']), 'passwordSkipped'),
      ...skippedIf(hasAny(['totp']), 'totpSecretSkipped'),
      ...skippedIf(hasAny(cardTypes), 'cardSkipped'),
      ...skippedIf(hasHistory, 'historySkipped'),
      ...skippedIf(isTrueAt(item, 'trashed'), 'trashed'),
      ...skippedIf(isTrueAt(item, 'archived'), 'archived'),
    ],
  });
}

const cardTypes = ['ccNumber', 'ccCvc', 'ccPin', 'ccTxnpassword', 'ccName', 'ccExpiry'];
/** Types with a meaning of their own, which no code has. */
const otherTypes = new Set(
  cardTypes.concat(
    'ccType ccBankname ccValidfrom username email url password totp phone date pin .Android# .iOS#'.split(
      ' ',
    ),
  ),
);

/** The fields that may hold free text, each under the section that stands above it. */
function textFields(fields: readonly unknown[]): ExportField[] {
  const found: ExportField[] = [];
  let heading = '';
  for (const field of fields) {
    const type = textAt(field, 'type');
    const label = textAt(field, 'label');
    if (type === 'section') heading = label;
    else if (!otherTypes.has(type) || labelKind(label) === 'codes')
      found.push({ heading, label, value: textAt(field, 'value') });
  }
  return found;
}

/** Attached files stand in the export itself, in base64. */
function attachmentOf(attachment: unknown): ExportAttachment[] {
  const data = textAt(attachment, 'data');
  if (data === '') return [];
  return [{ name: textAt(attachment, 'name'), bytes: Buffer.from(data, 'base64') }];
}
