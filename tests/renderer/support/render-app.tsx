import './node-bytes.ts';
import './no-layout.ts';
import { act, cleanup, configure, render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { App } from '../../../renderer/app.tsx';
import { createVaultClient } from '../../../renderer/vault/vault-client.ts';
import { createVaultStore, type VaultStore } from '../../../renderer/vault/vault-store.ts';
import { testPassphrase } from '../../support/open-test-core.ts';
import { openCoreBridge, type CoreBridge, type CoreBridgeOptions } from './core-bridge.ts';

export { testPassphrase };

/** Deriving a key takes about a third of a second, more on a busy machine. */
export const patience = { timeout: 15_000 };

export interface TestApp extends CoreBridge {
  readonly user: UserEvent;
  /** Types the passphrase of the test vault and waits for the accounts. */
  unlock(): Promise<void>;
  /** Takes the page away, then the core. */
  close(): Promise<void>;
}

// A use is on disk before its code is shown, and the disk of a busy machine takes its time.
configure({ asyncUtilTimeout: 8000 });

/** Draws the whole application over the real core. */
export async function renderApp({ vault }: Pick<CoreBridgeOptions, 'vault'>): Promise<TestApp> {
  const parts = await openCoreBridge({ vault, openPage, closePage });
  const user = userEvent.setup({ delay: null });
  let store: VaultStore | null = null;

  function openPage(): void {
    store = createVaultStore(createVaultClient(parts.bridge));
    render(<App store={store} />);
  }

  function closePage(): void {
    cleanup();
    store?.close();
  }

  openPage();
  return {
    bridge: parts.bridge,
    desk: parts.desk,
    get core() {
      return parts.core;
    },
    recoveryKey: parts.recoveryKey,
    asked: parts.asked,
    dispose: parts.dispose,
    user,
    send: (event) => act(() => parts.send(event)),
    async unlock() {
      await user.type(await screen.findByLabelText('Passphrase'), `${testPassphrase}{Enter}`);
      await screen.findByRole('heading', { level: 1, name: 'Accounts' }, patience);
    },
    async close() {
      closePage();
      await parts.dispose();
    },
  };
}
