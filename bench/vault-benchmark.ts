import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '../electron/core/create-core.ts';
import type { Database } from '../electron/core/database/open-database.ts';
import { matchAccounts } from '../renderer/vault/account-search.ts';
import { issuerName } from './code-file.ts';
import { codesPerAccount, fillVault, importFiles, passphrase } from './fill-vault.ts';
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
    /** Everything of a use: the commit, what became of the snapshot, and the event with it. */
    readonly use: Measured;
    /** The least commit there is, alone: one row in, image, seal, check, and the file replaced on the disk. */
    readonly commit: Measured;
    readonly importFile: Measured;
    /** Writing a file of the same size and waiting for the disk: what no save protocol can do without. */
    readonly plainWrite: Measured;
  };
  readonly ratios: { readonly useToPlainWrite: number; readonly commitToPlainWrite: number };
}

const unlocks = 7;

/** Fills a new vault with as many accounts and measures what a person waits for. */
export async function benchmarkVault(accounts: number, worker: URL): Promise<VaultBenchmark> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparekey-bench-'));
  const vaultPath = path.join(folder, 'Benchmark.sparekey');
  try {
    const fillMs = await fillVault(vaultPath, worker, accounts);
    const fileBytes = statSync(vaultPath).size;
    const measured = {
      ...(await measureUnlock(vaultPath, worker)),
      ...(await measureUnlocked(vaultPath, worker, accounts)),
      plainWrite: await measure(100, () => writeAndSync(folder, fileBytes)),
    };
    const toPlainWrite = ({ medianMs }: Measured): number =>
      Math.round((medianMs / measured.plainWrite.medianMs) * 100) / 100;
    return {
      accounts,
      codes: accounts * codesPerAccount,
      fileBytes,
      fillMs,
      measured,
      ratios: {
        useToPlainWrite: toPlainWrite(measured.use),
        commitToPlainWrite: toPlainWrite(measured.commit),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
    commit: await measure(100, () => core.session().commit(touchOneRow)),
    importFile: await measure(20, (run) => importFiles(core, accounts + run, 1)),
  };
  await core.close();
  return measured;
}

/** A change of one page, as small as a change can be. */
function touchOneRow(db: Database): void {
  db.prepare('UPDATE account SET created_at = created_at + 1 WHERE nr = 1').run();
}

function unlock(core: Core) {
  const secret = { kind: 'passphrase', passphrase } as const;
  return request(core, 'vault.unlock', { secret, copy: 'current' });
}
