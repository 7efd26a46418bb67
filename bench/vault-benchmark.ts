import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '../electron/core/create-core.ts';
import { matchAccounts } from '../renderer/vault/account-search.ts';
import { codeFile, issuerName } from './code-file.ts';
import { type Measured, measure, summarise } from './measure.ts';
import { request, startTimedCore } from './timed-core.ts';
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
const unlocks = 7;
const passphrase = 'orbit velvet canyon thimble sugar lantern';

/** Fills a new vault with as many accounts and measures what a person waits for. */
export async function benchmarkVault(accounts: number, worker: URL): Promise<VaultBenchmark> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparekey-bench-'));
  const vaultPath = path.join(folder, 'Benchmark.sparekey');
  try {
    const fillMs = await createFilled(vaultPath, worker, accounts);
    const fileBytes = statSync(vaultPath).size;
    const measured = {
      ...(await measureUnlock(vaultPath, worker)),
      ...(await measureUnlocked(vaultPath, worker, accounts)),
      plainWrite: await measure(100, () => writeAndSync(folder, fileBytes)),
    };
    const ratio = measured.use.medianMs / measured.plainWrite.medianMs;
    return {
      accounts,
      codes: accounts * codesPerAccount,
      fileBytes,
      fillMs,
      measured,
      ratios: { useToPlainWrite: Math.round(ratio * 100) / 100 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that the imports took. */
async function createFilled(vaultPath: string, worker: URL, accounts: number): Promise<number> {
  const { core } = await startTimedCore(vaultPath, worker);
  await request(core, 'vault.create', { passphrase });
  const startedAt = performance.now();
  for (let first = 0; first < accounts; first += filesPerImport) {
    await importFiles(core, first, Math.min(filesPerImport, accounts - first));
  }
  const fillMs = Math.round(performance.now() - startedAt);
  await core.close();
  return fillMs;
}

async function measureUnlock(vaultPath: string, worker: URL) {
  const derivations: number[] = [];
  const opens: number[] = [];
  for (let run = 0; run < unlocks; run += 1) {
    const { core, derivationMs } = await startTimedCore(vaultPath, worker);
    const startedAt = performance.now();
    await unlock(core);
    opens.push(performance.now() - startedAt - derivationMs());
    derivations.push(derivationMs());
    await core.close();
  }
  return { keyDerivation: summarise(derivations), open: summarise(opens) };
}

async function measureUnlocked(vaultPath: string, worker: URL, accounts: number) {
  const { core } = await startTimedCore(vaultPath, worker);
  const snapshot = await unlock(core);
  const ids = snapshot.accounts.map(({ id }) => id);
  // A stride without a common divisor spreads the runs over all accounts.
  const params = (run: number) => ({ accountId: ids[(run * 7919) % ids.length] ?? '' });
  const measured = {
    snapshot: await measure(20, () => request(core, 'vault.snapshot', {})),
    accountDetail: await measure(100, (run) => request(core, 'account.detail', params(run))),
    search: await measure(200, (run) => matchAccounts(snapshot.accounts, issuerName(run))),
    use: await measure(100, (run) => request(core, 'code.use', params(run))),
    importFile: await measure(20, (run) => importFiles(core, accounts + run, 1)),
  };
  await core.close();
  return measured;
}

function unlock(core: Core) {
  const secret = { kind: 'passphrase', passphrase } as const;
  return request(core, 'vault.unlock', { secret, copy: 'current' });
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
