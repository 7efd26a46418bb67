import { createCore, type Core } from '../electron/core/create-core.ts';
import { weakestKdf } from '../electron/core/crypto/calibration.ts';
import { createWorkerKeyDerivation } from '../electron/core/crypto/key-derivation.ts';
import { createNodeStorage } from '../electron/core/vault/vault-storage.ts';
import type { Params, RequestName, Result } from '../shared/contract.ts';
import { VaultError } from '../shared/errors.ts';
import type { HostRequestName } from '../shared/host-contract.ts';

export interface TimedCore {
  readonly core: Core;
  /** Milliseconds spent in key derivation so far. */
  readonly derivationMs: () => number;
}

/** A core for one vault file, with key derivation at the floor and timed apart. */
export async function startTimedCore(vaultPath: string, worker: URL): Promise<TimedCore> {
  const deriveKey = createWorkerKeyDerivation(worker);
  let derivationMs = 0;
  const core = createCore({
    storage: createNodeStorage(),
    clock: { now: () => Date.now() },
    async deriveKey(input) {
      const startedAt = performance.now();
      const key = await deriveKey(input);
      derivationMs += performance.now() - startedAt;
      return key;
    },
    kdf: weakestKdf,
  });
  await ask(core, 'host.chooseVault', { path: vaultPath });
  return { core, derivationMs: () => derivationMs };
}

/** One request of the contract; throws the `VaultError` of a failure. */
export async function request<Name extends RequestName>(
  core: Core,
  name: Name,
  params: Params<Name>,
): Promise<Result<Name>> {
  return (await ask(core, name, params)) as Result<Name>;
}

async function ask(
  core: Core,
  name: RequestName | HostRequestName,
  params: unknown,
): Promise<unknown> {
  const reply = await core.handle(name, params);
  if (!reply.ok) throw new VaultError(reply.error.code, reply.error.detail);
  return reply.value;
}
