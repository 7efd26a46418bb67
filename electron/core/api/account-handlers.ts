import { accountDetail } from '../accounts/account-detail.ts';
import { archiveAccount, createAccount, editAccount } from '../accounts/account-edit.ts';
import { mergeAccounts } from '../accounts/account-merge.ts';
import { deleteTag, renameTag, setAccountTags } from '../accounts/account-tags.ts';
import {
  accountTrash,
  deleteAccount,
  deleteForGood,
  restoreAccount,
} from '../accounts/account-trash.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

export function createAccountHandlers(vault: OpenVault): HandlersOf<'account' | 'tag'> {
  return {
    'account.detail': ({ accountId }) =>
      vault.read((db) => accountDetail(db, accountId, vault.context().at, vault.useInHand)),
    'account.create': (account) =>
      vault.change((db, context) => createAccount(db, context, account)),
    'account.edit': ({ accountId, changes }) =>
      vault.change((db, context) => editAccount(db, context, accountId, changes)),
    'account.setTags': ({ accountId, tags }) =>
      vault.change((db, context) => setAccountTags(db, context, accountId, tags)),
    'account.archive': ({ accountId }) =>
      vault.change((db, context) => archiveAccount(db, context, accountId, true)),
    'account.unarchive': ({ accountId }) =>
      vault.change((db, context) => archiveAccount(db, context, accountId, false)),
    'account.delete': ({ accountId }) =>
      vault.change((db, context) => deleteAccount(db, context, accountId)),
    'account.restore': ({ accountId }) =>
      vault.change((db, context) => restoreAccount(db, context, accountId)),
    'account.trash': () => vault.read(accountTrash),
    'account.deleteForGood': ({ accountIds }) =>
      vault.changeForGood((db, context) => deleteForGood(db, context, accountIds)),
    'account.emptyTrash': () =>
      vault.changeForGood((db, context) => deleteForGood(db, context, 'all')),
    'account.merge': (merge) => vault.change((db, context) => mergeAccounts(db, context, merge)),

    'tag.rename': ({ label, newLabel }) =>
      vault.change((db, context) => renameTag(db, context, label, newLabel)),
    'tag.delete': ({ label }) => vault.change((db, context) => deleteTag(db, context, label)),
  };
}
