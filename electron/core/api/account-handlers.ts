import { accountDetail } from '../accounts/account-detail.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

export function createAccountHandlers(vault: OpenVault): HandlersOf<'account'> {
  return {
    'account.detail': ({ accountId }) => vault.read((db) => accountDetail(db, accountId)),
  };
}
