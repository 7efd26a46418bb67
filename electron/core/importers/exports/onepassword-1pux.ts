import type { ExportAttachment, ExportEntry, ExportField } from './export-entry.ts';
import { entryOf, noteOf, skippedIf } from './export-entry.ts';
import type { FindAttachments, JsonFormat } from './export-format.ts';
import { isObjectAt, listAt, textAt, valueAt } from './json-document.ts';
import { readEntries } from './read-entries.ts';

/** `export.data` of a 1pux file: `{accounts: [{vaults: [{items: [{overview, details, state}]}]}]}` */
export const onepassword1pux: JsonFormat = {
  name: 'onepassword-1pux',
  recognise: (root) =>
    listAt(root, 'accounts').length > 0 &&
    listAt(root, 'accounts').some((account) => Array.isArray(valueAt(account, 'vaults'))),
  parse(root, findAttachments) {
    const items = listAt(root, 'accounts')
      .flatMap((account) => listAt(account, 'vaults'))
      .flatMap((vault) => listAt(vault, 'items'))
      // Older writers wrap each item once more.
      .map((item) => (isObjectAt(item, 'item') ? valueAt(item, 'item') : item));
    const entries = items.map((item, index) => entryOfItem(item, index + 1, findAttachments));
    return readEntries('onepassword-1pux', entries);
  },
};

const cardCategories = new Set(['002', '004', '101', '103', '104', '106', '107', '108']);

function entryOfItem(item: unknown, number: number, findAttachments: FindAttachments): ExportEntry {
  const sections = listAt(item, 'details', 'sections');
  const logins = listAt(item, 'details', 'loginFields');
  const note = textAt(item, 'details', 'notesPlain');
  const state = textAt(item, 'state').toLowerCase();
  const urls = listAt(item, 'overview', 'urls').map((url) => textAt(url, 'url'));
  return entryOf({
    number,
    title: textAt(item, 'overview', 'title'),
    urls: [textAt(item, 'overview', 'url'), ...urls],
    accounts: [...logins.filter(isDesignated('username')).map(loginValue), ...emailsOf(sections)],
    notes: note === '' ? [] : [noteOf(note)],
    fields: sections.flatMap(fieldsOf),
    attachments: attachmentsOf(item, sections, findAttachments),
    skipped: [
      ...skippedIf(hasPassword(item, logins), 'passwordSkipped'),
      ...skippedIf(hasValueOf(sections, 'totp'), 'totpSecretSkipped'),
      ...skippedIf(
        cardCategories.has(textAt(item, 'categoryUuid')) ||
          hasValueOf(sections, 'creditCardNumber'),
        'cardSkipped',
      ),
      ...skippedIf(listAt(item, 'details', 'passwordHistory').length > 0, 'historySkipped'),
      ...skippedIf(state === 'archived', 'archived'),
      ...skippedIf(state === 'deleted' || state === 'trashed', 'trashed'),
    ],
  });
}

function isDesignated(designation: string): (login: unknown) => boolean {
  return (login) => textAt(login, 'designation') === designation;
}

/** Plain text, or an object that names its kind like the values of sections. */
function loginValue(login: unknown): string {
  return textAt(login, 'value') || textAt(login, 'value', 'string');
}

function emailsOf(sections: readonly unknown[]): string[] {
  return sections
    .flatMap((section) => listAt(section, 'fields'))
    .map(
      (field) =>
        textAt(field, 'value', 'email', 'email_address') || textAt(field, 'value', 'email'),
    );
}

function hasPassword(item: unknown, logins: readonly unknown[]): boolean {
  return (
    textAt(item, 'details', 'password') !== '' ||
    logins.filter(isDesignated('password')).some((login) => loginValue(login) !== '')
  );
}

function hasValueOf(sections: readonly unknown[], kind: string): boolean {
  return sections
    .flatMap((section) => listAt(section, 'fields'))
    .some((field) => textAt(field, 'value', kind) !== '');
}

/** Kinds of values that can be text of the person's own; all others have a meaning that no code has. */
const textKinds = ['string', 'concealed', 'multiline'] as const;

function fieldsOf(section: unknown): ExportField[] {
  return listAt(section, 'fields').flatMap((field) => {
    const value = textKinds.map((kind) => textAt(field, 'value', kind)).find((text) => text !== '');
    if (value === undefined) return [];
    return [{ heading: textAt(section, 'title'), label: textAt(field, 'title'), value }];
  });
}

/** A document, or files attached to fields: `files/<documentId>___<fileName>` in the archive. */
function attachmentsOf(
  item: unknown,
  sections: readonly unknown[],
  findAttachments: FindAttachments,
): ExportAttachment[] {
  const files = [
    valueAt(item, 'details', 'documentAttributes'),
    ...sections
      .flatMap((section) => listAt(section, 'fields'))
      .map((field) => valueAt(field, 'value', 'file')),
  ];
  return files.flatMap((file) => {
    const id = textAt(file, 'documentId');
    const name = textAt(file, 'fileName');
    return id === ''
      ? []
      : findAttachments(id).map(({ bytes, name: stored }) => ({ name: name || stored, bytes }));
  });
}
