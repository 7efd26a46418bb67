import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Params, RequestName, Result } from '../shared/contract.ts';
import { VaultError } from '../shared/errors.ts';
import type { HostRequestName } from '../shared/host-contract.ts';
import { createCore, type Core } from '../electron/core/create-core.ts';
import { weakestKdf } from '../electron/core/crypto/calibration.ts';
import { createWorkerKeyDerivation } from '../electron/core/crypto/key-derivation.ts';
import { createNodeStorage } from '../electron/core/vault/vault-storage.ts';
import { matchAccounts } from '../renderer/vault/account-search.ts';
import { codeFile, issuerName } from './code-file.ts';
import { type Measured, measure } from './measure.ts';
import { writeAndSync } from './write-and-sync.ts';

export interface VaultBenchmark {
  readonly accounts: number;
  readonly codes: number;
  readonly fileBytes: number;
  readonly fillMs: number;
  readonly measured: {
    readonly keyDerivation: Measured;
    /** Everything of an unlock but the key derivation. */
    readonly open: Measured;
    readonly snapshot: Measured;
    readonly accountDetail: Measured;
    readonly search: Measured;
    readonly use: Measured;
    readonly importFile: Measured;
    /** Writing a file of the same size and waiting for the disk: what no save protocol can do without. */
    readonly plainWrite: Measured;
  };
  readonly ratios: { readonly useToPlainWrite: number };
}

const codesPerAccount = 10;
const filesPerImport = 1000;
const passphrase = 'orbit velvet canyon thimble sugar lantern';

/** Fills a new vault with as many accounts and measures what a person waits for. */
export async function benchmarkVault(accounts: number, worker: URL): Promise<VaultBenchmark> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparekey-bench-'));
  const vaultPath = path.join(folder, 'Benchmark.sparekey');
  const deriveKey = createWorkerKeyDerivation(worker);
  let derivationMs = 0;
  const start = async (): Promise<Core> => {
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
    return core;
  };
  let core = await start();
  try {
    await ask(core, 'vault.create', { passphrase });
    const fillStartedAt = performance.now();
    await fill(core, accounts);
    const fillMs = Math.round(performance.now() - fillStartedAt);

    const unlock = async (): Promise<number> => {
      await core.close();
      core = await start();
      derivationMs = 0;
      const startedAt = performance.now();
      const secret = { kind: 'passphrase', passphrase } as const;
      await ask(core, 'vault.unlock', { secret, copy: 'current' });
      return performance.now() - startedAt - derivationMs;
    };
    const derivations: number[] = [];
    const opens: number[] = [];
    for (let run = 0; run < 7; run += 1) {
      opens.push(await unlock());
      derivations.push(derivationMs);
    }
    const snapshot = await request(core, 'vault.snapshot', {});
    const ids = snapshot.accounts.map(({ id }) => id);
    const idAt = (run: number): string => ids[(run * 7919) % ids.length] ?? '';
    const fileBytes = statSync(vaultPath).size;
    const measured = {
      keyDerivation: summary(derivations),
      open: summary(opens),
      snapshot: await measure(20, () => request(core, 'vault.snapshot', {})),
      accountDetail: await measure(100, (run) =>
        request(core, 'account.detail', { accountId: idAt(run) }),
      ),
      search: await measure(200, (run) => matchAccounts(snapshot.accounts, issuerName(run))),
      use: await measure(100, (run) => request(core, 'code.use', { accountId: idAt(run) })),
      importFile: await measure(20, (run) => importFiles(core, accounts + run, 1)),
      plainWrite: await measure(100, () => writeAndSync(folder, fileBytes)),
    };
    const useToPlainWrite = measured.use.medianMs / measured.plainWrite.medianMs;
    return {
      accounts,
      codes: accounts * codesPerAccount,
      fileBytes,
      fillMs,
      measured,
      ratios: { useToPlainWrite: Math.round(useToPlainWrite * 100) / 100 },
    };
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(core: Core, accounts: number): Promise<void> {
  for (let first = 0; first < accounts; first += filesPerImport) {
    await importFiles(core, first, Math.min(filesPerImport, accounts - first));
  }
}

/** Imports files of one account each, numbered from `first`, in one commit. */
async function importFiles(core: Core, first: number, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => first + at);
  const draft = await request(core, 'import.read', {
    files: numbers.map((number) => ({
      name: `codes-${number}.txt`,
      bytes: codeFile(number, codesPerAccount),
    })),
  });
  await request(core, 'import.commit', {
    draftId: draft.draftId,
    choices: numbers.map((number, file) => ({
      file,
      account: 0,
      target: { kind: 'new', issuer: issuerName(number), name: `person${number}@example.com` },
      mode: 'replace',
      used: [],
    })),
  });
}

async function request<Name extends RequestName>(
  core: Core,
  name: Name,
  params: Params<Name>,
): Promise<Result<Name>> {
  return (await ask(core, name, params)) as Result<Name>;
}

async function ask(core: Core, name: RequestName | HostRequestName, params: unknown) {
  const reply = await core.handle(name, params);
  if (!reply.ok) throw new VaultError(reply.error.code, reply.error.detail);
  return reply.value;
}

function summary(times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b);
  const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000;
  return {
    runs: sorted.length,
    medianMs: rounded(sorted[Math.floor(sorted.length / 2)]),
    p95Ms: rounded(sorted.at(-1)),
  };
}
