import { useVaultStore } from '../../vault/use-vault.ts';

/** Lets the person choose another vault file; afterwards the status tells which. Failures go to `onFailure`. */
export function useChooseFile(onFailure: (error: unknown) => void): () => void {
  const store = useVaultStore();
  return () => {
    store.client
      .request('vault.chooseFile', {})
      .then(() => store.refresh())
      .catch(onFailure);
  };
}
