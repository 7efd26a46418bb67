import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { AppEvent, AppStatus } from '../../shared/app-types.ts';
import type { VaultSnapshot } from '../../shared/vault-types.ts';
import type { VaultClient } from './vault-client.ts';
import type { VaultState, VaultStore } from './vault-store.ts';

export const VaultContext = createContext<VaultStore | null>(null);

export function useVaultStore(): VaultStore {
  const store = useContext(VaultContext);
  if (!store) throw new Error('No vault store above this component');
  return store;
}

export function useVaultState(): VaultState {
  const store = useVaultStore();
  return useSyncExternalStore(store.subscribe, store.getState);
}

export function useClient(): VaultClient {
  return useVaultStore().client;
}

/** Only below the point where the status has arrived. */
export function useAppStatus(): AppStatus {
  const { status } = useVaultState();
  if (!status) throw new Error('The status of the application has not arrived');
  return status;
}

/** Only inside the unlocked frame. */
export function useSnapshot(): VaultSnapshot {
  const { snapshot } = useVaultState();
  if (!snapshot) throw new Error('The vault is locked');
  return snapshot;
}

/** Calls the newest `listener` for every event of the application. */
export function useVaultEvent(listener: (event: AppEvent) => void): void {
  const { subscribe } = useClient();
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => subscribe((event) => newest.current(event)), [subscribe]);
}
