import type { ActivityLine } from '../../../shared/activity-types.ts';
import { locale, message, type MessageKey } from '../../messages/message.ts';

const outcomes: Readonly<Record<string, MessageKey>> = {
  worked: 'activity.worked',
  rejected: 'activity.rejected',
  released: 'activity.released',
};

const origins: Readonly<Record<string, MessageKey>> = {
  import: 'activity.import',
  generate: 'activity.generate',
  typed: 'activity.typed',
  paper: 'activity.paper',
};

const edits: Readonly<Record<string, MessageKey>> = {
  create: 'activity.editCreate',
  tags: 'activity.editTags',
  renameTag: 'activity.editRenameTag',
  deleteTag: 'activity.editDeleteTag',
  archive: 'activity.editArchive',
  unarchive: 'activity.editUnarchive',
  delete: 'activity.editDelete',
  restore: 'activity.editRestore',
  deleteForGood: 'activity.editDeleteForGood',
  deleteSet: 'activity.editDeleteSet',
  restoreSet: 'activity.editRestoreSet',
  merge: 'activity.editMerge',
  move: 'activity.editMove',
  markReplaced: 'activity.editMarkReplaced',
  note: 'activity.editNote',
  reminder: 'activity.editReminder',
  settings: 'activity.editSettings',
  passphrase: 'activity.editPassphrase',
};

const fields: Readonly<Record<string, MessageKey>> = {
  issuer: 'activity.fieldIssuer',
  name: 'activity.fieldName',
  url: 'activity.fieldUrl',
  note: 'activity.fieldNote',
  lowThreshold: 'activity.fieldLowThreshold',
};

const list = new Intl.ListFormat(locale, { type: 'conjunction' });

/** One line of what happened, as a sentence. It can name the number of a code, never its text. */
export function activityWords({ kind, position, sheetId, detail }: ActivityLine): string {
  const at = { position: position ?? 0 };
  switch (kind) {
    case 'import':
      return importWords(detail);
    case 'reveal':
      if (position !== null) return message('activity.revealOne', at);
      return typeof detail['codes'] === 'number'
        ? message('activity.revealAll', { codes: detail['codes'] })
        : message('activity.revealSome');
    case 'copy':
      return message('activity.copy', at);
    case 'use':
      return message(detail['outcome'] === 'worked' ? 'activity.marked' : 'activity.use', at);
    case 'settle':
      return message(outcomes[String(detail['outcome'])] ?? 'activity.worked', at);
    case 'undo':
      return message('activity.undo', at);
    case 'print':
      return sheetId === null
        ? message('activity.printUnnamed')
        : message('activity.print', { sheet: sheetId });
    case 'export':
      return message('activity.export');
    case 'edit':
      return editWords(detail);
  }
}

function importWords(detail: ActivityLine['detail']): string {
  const what = message(origins[String(detail['origin'])] ?? 'activity.import', {
    added: Number(detail['added'] ?? 0),
  });
  return detail['replacedSet'] === true ? message('activity.replacing', { what }) : what;
}

function editWords(detail: ActivityLine['detail']): string {
  const edit = String(detail['edit']);
  if (edit !== 'fields') return message(edits[edit] ?? 'activity.editOther');
  const changed = String(detail['fields'] ?? '')
    .split(' ')
    .flatMap((name) => (fields[name] ? [message(fields[name])] : []));
  return changed.length === 0
    ? message('activity.editOther')
    : message('activity.editFields', { fields: list.format(changed) });
}
