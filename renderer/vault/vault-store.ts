import type { AppEvent, AppSettings, AppStatus } from '../../shared/app-types.ts';
import { withChange, type VaultChange } from '../../shared/vault-change.ts';
import type { VaultSnapshot } from '../../shared/vault-types.ts';
import type { VaultClient } from './vault-client.ts';

export interface VaultState {
  /** Null until the first answer of the application. */
  readonly status: AppStatus | null;
  /** Null while locked. */
  readonly snapshot: VaultSnapshot | null;
}

export interface VaultStore {
  readonly client: VaultClient;
  getState(): VaultState;
  subscribe(listener: () => void): () => void;
  /** Asks for the status and, when unlocked, for the snapshot. */
  refresh(): Promise<void>;
  /** Takes a snapshot that came as an answer; an older one than the present is ignored. */
  accept(snapshot: VaultSnapshot): void;
  acceptSettings(settings: AppSettings): void;
  /** Drops everything shown at once, then locks. */
  lock(): Promise<void>;
  close(): void;
}

/** Holds what the page knows, for `useSyncExternalStore`. Nothing in it is secret. */
export function createVaultStore(client: VaultClient): VaultStore {
  let state: VaultState = { status: null, snapshot: null };
  const listeners = new Set<() => void>();

  function change(next: Partial<VaultState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function accept(snapshot: VaultSnapshot): void {
    if (state.snapshot && snapshot.revision < state.snapshot.revision) return;
    change({ snapshot });
  }

  let asking = false;
  /** After a change that builds on a snapshot other than ours. Fails only where the vault was locked meanwhile. */
  function askForWhole(): void {
    if (asking) return;
    asking = true;
    client
      .request('vault.snapshot', {})
      .then(accept, () => undefined)
      .finally(() => {
        asking = false;
      });
  }

  function follow(changed: VaultChange): void {
    const { snapshot } = state;
    // Before the first snapshot, or older than one that came as an answer.
    if (snapshot === null || changed.revision <= snapshot.revision) return;
    if (changed.since === snapshot.revision) change({ snapshot: withChange(snapshot, changed) });
    else askForWhole();
  }

  function acceptSettings(settings: AppSettings): void {
    if (state.status) change({ status: { ...state.status, settings } });
  }

  function onEvent(event: AppEvent): void {
    if (event.type === 'vault.changed') follow(event.change);
    if (event.type === 'settings.changed') acceptSettings(event.settings);
  }

  async function refresh(): Promise<void> {
    const status = await client.request('app.status', {});
    if (status.phase !== 'unlocked') change({ status, snapshot: null });
    else {
      const snapshot = await client.request('vault.snapshot', {});
      change({ status });
      accept(snapshot);
    }
  }

  const unsubscribe = client.subscribe(onEvent);

  return {
    client,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    accept,
    acceptSettings,
    async lock() {
      change({ snapshot: null });
      await client.request('vault.lock', {});
      await refresh();
    },
    close: unsubscribe,
  };
}
