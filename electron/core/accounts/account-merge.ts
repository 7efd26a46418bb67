import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { writeAccountField, type AccountRow } from '../database/account.ts';
import { codeSetsOfAccount } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { accountTags } from '../database/tag.ts';
import { accountSummary, requireAccount } from './account-service.ts';
import { writeTag } from './account-tags.ts';
import type { ChangeContext } from './change-context.ts';
import { moveSets } from './code-set-move.ts';
import { recordEdit } from './record-edit.ts';

export interface MergeRequest {
  readonly fromAccountId: string;
  readonly intoAccountId: string;
  /** Whose active set stays active where both have one. */
  readonly active: 'from' | 'into';
}

/**
 * Makes one account of two: sets, tags and notes come together, fields that are empty are filled, and the emptied account goes
 * into the trash. Throws `account.notFound`, `account.noteTooLong`, and `request.invalid` for an account and itself.
 */
export function mergeAccounts(
  db: Database,
  context: ChangeContext,
  { fromAccountId, intoAccountId, active }: MergeRequest,
): AccountSummary {
  if (fromAccountId === intoAccountId) throw new VaultError('request.invalid');
  const from = requireAccount(db, fromAccountId);
  const into = requireAccount(db, intoAccountId);
  joinFields(db, context, from, into);
  for (const { label } of accountTags(db, from.nr)) writeTag(db, context, into.nr, label, true);
  const sets = codeSetsOfAccount(db, from.nr);
  moveSets(db, context, sets, into.nr, active === 'from' ? 'moved' : 'existing');
  writeAccountField(db, from.nr, 'deleted', context.at, context);
  recordEdit(
    db,
    context,
    { edit: 'merge', from: from.id, codeSets: sets.length },
    { accountId: into.id },
  );
  return accountSummary(db, into, context.at);
}

function joinFields(
  db: Database,
  context: ChangeContext,
  from: AccountRow,
  into: AccountRow,
): void {
  for (const field of ['url', 'lowThreshold', 'checkOn'] as const) {
    if (into[field] === null && from[field] !== null) {
      writeAccountField(db, into.nr, field, from[field], context);
    }
  }
  if (from.note === '' || from.note === into.note) return;
  const note = into.note === '' ? from.note : `${into.note}\n\n${from.note}`;
  if (note.length > limits.noteCharacters) {
    throw new VaultError('account.noteTooLong', { limit: limits.noteCharacters });
  }
  writeAccountField(db, into.nr, 'note', note, context);
}
