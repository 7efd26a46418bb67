import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppEvent } from '../../shared/app-types.ts';
import type { Params, RequestName, Result } from '../../shared/contract.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HostRequestName, HostRequests } from '../../shared/host-contract.ts';
import { createCore, type Core, type CoreDependencies } from '../../electron/core/create-core.ts';
import { createWorkerKeyDerivation } from '../../electron/core/crypto/key-derivation.ts';
import { createNodeStorage } from '../../electron/core/vault/vault-storage.ts';

export const testPassphrase = 'orbit velvet canyon thimble sugar lantern';

/** The weakest parameters that a vault may have: 64 MiB, 3 passes. */
const floorKdf = { opslimit: 3, memlimitBytes: 64 * 1024 * 1024 };

export interface TestCore {
  readonly core: Core;
  readonly folder: string;
  readonly vaultPath: string;
  readonly events: readonly AppEvent[];
  /** Bugs that were answered `internal`. */
  readonly bugs: readonly unknown[];
  /** Sends a request and returns its value; throws the `VaultError` of a failure. */
  request<Name extends RequestName>(name: Name, params: Params<Name>): Promise<Result<Name>>;
  host<Name extends HostRequestName>(
    name: Name,
    params: HostRequests[Name]['params'],
  ): Promise<HostRequests[Name]['result']>;
  /** Makes the vault and leaves it unlocked. */
  create(): Promise<Result<'vault.create'>>;
  unlock(): Promise<Result<'vault.unlock'>>;
  /** Locks and starts a new core on the same files, as a new process would. */
  restart(): Promise<TestCore>;
  /** Locks and removes the folder. */
  dispose(): Promise<void>;
}

export interface TestCoreOptions extends Partial<CoreDependencies> {
  readonly folder?: string;
}

/** A core with everything real, a vault file in a folder of its own, and the floor of key derivation. */
export async function openTestCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const { folder: given, ...dependencies } = options;
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'sparekey-test-')));
  const vaultPath = join(folder, 'Personal.sparekey');
  const events: AppEvent[] = [];
  const bugs: unknown[] = [];
  const core = createCore({
    storage: createNodeStorage(),
    clock: { now: () => Date.now() },
    deriveKey: createWorkerKeyDerivation(
      new URL('../../electron/core/crypto/key-derivation-worker.ts', import.meta.url),
    ),
    kdf: floorKdf,
    reportBug: (error) => bugs.push(error),
    ...dependencies,
  });
  core.subscribe((event) => events.push(event));

  const ask = async (name: RequestName | HostRequestName, params: unknown): Promise<unknown> => {
    const reply = await core.handle(name, params);
    if (reply.ok) return reply.value;
    throw new VaultError(reply.error.code, reply.error.detail, { cause: bugs.at(-1) });
  };
  const test: TestCore = {
    core,
    folder,
    vaultPath,
    events,
    bugs,
    request: async (name, params) => (await ask(name, params)) as never,
    host: (name, params) => ask(name, params),
    async create() {
      await test.host('host.chooseVault', { path: vaultPath });
      return test.request('vault.create', { passphrase: testPassphrase });
    },
    async unlock() {
      await test.host('host.chooseVault', { path: vaultPath });
      const secret = { kind: 'passphrase', passphrase: testPassphrase } as const;
      return test.request('vault.unlock', { secret, copy: 'current' });
    },
    async restart() {
      await core.close();
      return openTestCore({ ...options, folder });
    },
    async dispose() {
      await core.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return test;
}
