import { VaultError } from '../../../shared/errors.ts';
import {
  changeVaultSettings,
  initialiseSettings,
  recordPassphraseChange,
} from '../accounts/vault-settings.ts';
import type { Database } from '../database/open-database.ts';
import { createUnlockThrottle } from '../vault/unlock-throttle.ts';
import { createVault, openVault, type VaultDependencies } from '../vault/vault-session.ts';
import { withProgress, type AppEvents } from './app-events.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';
import type { RecoveryKeyKeeper } from './recovery-key-keeper.ts';

export function createVaultHandlers(
  deps: VaultDependencies,
  vault: OpenVault,
  recoveryKeys: RecoveryKeyKeeper,
  events: AppEvents,
): HandlersOf<'vault'> {
  const throttle = createUnlockThrottle(deps.clock);

  /** A wrong secret costs time from the third on, for unlocking and for re-keying alike. */
  const throttled = async <T>(attempt: () => Promise<T>): Promise<T> => {
    throttle.check();
    try {
      const result = await attempt();
      throttle.noteRight();
      return result;
    } catch (error) {
      if (isWrongSecret(error)) throttle.noteWrong();
      throw error;
    }
  };
  const keepRecoveryKey = (recoveryKey: string): void => {
    recoveryKeys.keep({ recoveryKey, createdAt: deps.clock.now() });
  };

  return {
    'vault.create': ({ passphrase }) =>
      withProgress(events, 'create', async () => {
        let recoveryKey = '';
        await vault.unlock(async (path) => {
          const created = await createVault(deps, {
            path,
            passphrase,
            initialise: (db) => {
              initialiseSettings(db, vault.context());
            },
          });
          recoveryKey = created.recoveryKey;
          return created.session;
        });
        keepRecoveryKey(recoveryKey);
        return { recoveryKey, snapshot: await vault.snapshot() };
      }),

    'vault.unlock': ({ secret, copy }) =>
      withProgress(events, 'unlock', async () => {
        await vault.unlock((path) => throttled(() => openVault(deps, { path, secret, copy })));
        return vault.snapshot();
      }),

    'vault.rekey': ({ current, newPassphrase }) =>
      withProgress(events, 'rekey', async () => {
        const context = vault.context();
        const record = (db: Database): void => {
          recordPassphraseChange(db, context);
        };
        const { recoveryKey } = await throttled(() =>
          vault.save((session) => session.rekey({ current, newPassphrase, record })),
        );
        keepRecoveryKey(recoveryKey);
        return { recoveryKey };
      }),

    'vault.snapshot': () => vault.snapshot(),

    'vault.changeSettings': (settings) =>
      vault.change((db, context) => changeVaultSettings(db, context, settings)),
  };
}

function isWrongSecret(error: unknown): boolean {
  return (
    error instanceof VaultError &&
    (error.code === 'vault.wrongPassphrase' || error.code === 'vault.wrongRecoveryKey')
  );
}
