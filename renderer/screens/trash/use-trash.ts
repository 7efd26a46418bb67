import { useEffect, useState } from 'react';
import type { TrashedAccount } from '../../../shared/vault-types.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';

export interface TrashState {
  /** Null until the first answer. */
  readonly trashed: readonly TrashedAccount[] | null;
  readonly error: unknown;
}

/** What is in the trash, read again whenever the vault changes. */
export function useTrash(): TrashState {
  const client = useClient();
  const { revision } = useSnapshot();
  const [state, setState] = useState<TrashState>({ trashed: null, error: null });
  useEffect(() => {
    let current = true;
    client.request('account.trash', {}).then(
      (trashed) => current && setState({ trashed, error: null }),
      (error: unknown) => current && setState({ trashed: null, error }),
    );
    return () => {
      current = false;
    };
  }, [client, revision]);
  return state;
}
