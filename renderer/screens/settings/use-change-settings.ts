import type { Params } from '../../../shared/contract.ts';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useVaultStore } from '../../vault/use-vault.ts';

/** Applies a change at once; a change that fails is told and nothing stays changed. */
export function useChangeSettings(): (change: Params<'app.changeSettings'>) => void {
  const store = useVaultStore();
  const { show } = useMessageBar();
  return (change) => {
    store.client
      .request('app.changeSettings', change)
      .then(store.acceptSettings)
      .catch((error: unknown) =>
        show({ text: `${message('settings.saveFailed')} ${errorMessage(error)}` }),
      );
  };
}
