import type { RequestName } from '../../shared/contract.ts';
import { type Reply, VaultError } from '../../shared/errors.ts';
import type { AppState } from './app-state.ts';
import type { VaultProcessClient } from './vault-process-client.ts';

export interface VaultRelayDependencies {
  readonly state: AppState;
  readonly vaultProcess: Pick<VaultProcessClient, 'request' | 'chooseVault'>;
  /** After `vault.unlock` or `vault.create` succeeded. */
  readonly onUnlocked: (path: string) => void;
}

/**
 * Passes requests on to the vault process without reading them. Only the two that open a vault are watched: before them
 * the process is told which file is meant, after them main knows that there is something to lock.
 */
export function createVaultRelay(deps: VaultRelayDependencies) {
  const { state, vaultProcess } = deps;
  return async (name: RequestName, params: unknown): Promise<Reply<unknown>> => {
    if (name !== 'vault.unlock' && name !== 'vault.create') {
      return vaultProcess.request(name, params);
    }
    const path = name === 'vault.unlock' ? state.vaultPath : state.newVaultPath;
    if (path === null) throw new VaultError('vault.notChosen');
    await vaultProcess.chooseVault(path);
    const reply = await vaultProcess.request(name, params);
    if (reply.ok) deps.onUnlocked(path);
    return reply;
  };
}
