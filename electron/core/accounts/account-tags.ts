import { VaultError } from '../../../shared/errors.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import type { Database } from '../database/open-database.ts';
import {
  accountsWithTag,
  accountTags,
  insertTag,
  relabelTag,
  tagByLabel,
  writeAccountTag,
  type TagRow,
} from '../database/tag.ts';
import { accountSummary, requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { recordEdit } from './record-edit.ts';

/** The account has these tags from now on and no others. Throws `account.notFound`. */
export function setAccountTags(
  db: Database,
  context: ChangeContext,
  accountId: string,
  labels: readonly string[],
): AccountSummary {
  const account = requireAccount(db, accountId);
  const wanted = new Map(labels.map((label) => [tagKey(label), label]));
  const present = new Map(accountTags(db, account.nr).map(({ label }) => [tagKey(label), label]));
  for (const [key, label] of present) {
    if (!wanted.has(key)) writeTag(db, context, account.nr, label, false);
  }
  for (const [key, label] of wanted) {
    if (!present.has(key)) writeTag(db, context, account.nr, label, true);
  }
  recordEdit(db, context, { edit: 'tags', count: wanted.size }, { accountId });
  return accountSummary(db, account, context.at);
}

/** Puts a tag on an account or takes it off, without a word in the activity. */
export function writeTag(
  db: Database,
  context: ChangeContext,
  accountNr: number,
  label: string,
  present: boolean,
): void {
  const tag = tagByLabel(db, label) ?? insertTag(db, { id: context.newId(), label });
  writeAccountTag(db, { accountNr, tagNr: tag.nr, present }, context);
}

/**
 * Gives every account that has the tag another one in its place; they become one if that exists. Throws `tag.notFound`.
 */
export function renameTag(
  db: Database,
  context: ChangeContext,
  label: string,
  newLabel: string,
): null {
  const { tag, accounts } = requireTagged(db, label);
  if (tagKey(label) === tagKey(newLabel)) {
    relabelTag(db, tag.nr, newLabel);
  } else {
    for (const accountNr of accounts) {
      writeTag(db, context, accountNr, label, false);
      writeTag(db, context, accountNr, newLabel, true);
    }
  }
  recordEdit(db, context, { edit: 'renameTag', accounts: accounts.length }, {});
  return null;
}

/** Takes the tag off every account. Throws `tag.notFound`. */
export function deleteTag(db: Database, context: ChangeContext, label: string): null {
  const { accounts } = requireTagged(db, label);
  for (const accountNr of accounts) writeTag(db, context, accountNr, label, false);
  recordEdit(db, context, { edit: 'deleteTag', accounts: accounts.length }, {});
  return null;
}

interface TaggedAccounts {
  readonly tag: TagRow;
  readonly accounts: readonly number[];
}

function requireTagged(db: Database, label: string): TaggedAccounts {
  const tag = tagByLabel(db, label);
  const accounts = tag === undefined ? [] : accountsWithTag(db, tag.nr);
  if (tag === undefined || accounts.length === 0) throw new VaultError('tag.notFound');
  return { tag, accounts };
}

/** As the database compares labels: ASCII letters without case. */
function tagKey(label: string): string {
  return label.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
