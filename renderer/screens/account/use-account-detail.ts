import { useEffect, useState } from 'react';
import type { AccountDetail } from '../../../shared/vault-types.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';

export interface AccountDetailState {
  readonly detail: AccountDetail | null;
  readonly error: unknown;
}

/** Sets and states of one account, read again whenever the vault changes. Holds no code. */
export function useAccountDetail(accountId: string): AccountDetailState {
  const client = useClient();
  const { revision } = useSnapshot();
  const [state, setState] = useState<AccountDetailState>({ detail: null, error: null });

  useEffect(() => {
    let current = true;
    client.request('account.detail', { accountId }).then(
      (detail) => current && setState({ detail, error: null }),
      (error: unknown) => current && setState({ detail: null, error }),
    );
    return () => {
      current = false;
    };
  }, [client, accountId, revision]);

  return state.detail?.account.id === accountId || state.error !== null
    ? state
    : { detail: null, error: null };
}
