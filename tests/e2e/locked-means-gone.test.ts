import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApplication, type Application } from './support/application.ts';
import * as job from './support/main-job.ts';
import { countInMemory } from './support/memory-scan.ts';

/** Codes of one file and of pasted text; none of them is copied or printed. */
const inFile = ['q7wz-41kd-vv20', 'm3xt-88re-ph51'];
const pasted = ['d9gn-60uc-jy37', 'b2sk-75la-ow94'];
let work: string;
let app: Application;
let secrets: readonly string[];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sparekey-locked-'));
  app = await launchApplication({ dataFolder: join(work, 'data') });
});

afterAll(async () => {
  await app.close();
  await rm(work, { recursive: true, force: true });
});

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

// Memory of another process is read through /proc.
describe.runIf(process.platform === 'linux')('what is left after a lock', () => {
  it('is in the vault process while the vault is unlocked', async () => {
    await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
    await job.chooseNewVault(app, join(work, 'Personal.sparekey'));
    const passphrase = await job.acceptSuggestedPassphrase(app);
    const recoveryKey = await job.createVault(app);
    await job.confirmRecoveryKey(app, recoveryKey);
    secrets = [...inFile, ...pasted, passphrase, recoveryKey.join(' '), recoveryKey.join('')];

    const file = join(work, 'gitlab-recovery-codes.txt');
    await writeFile(file, inFile.join('\n'));
    await job.openFiles(app, [file]);
    await job.nameNewAccount(app, 'GitLab', 'alex');
    await job.commitImport(app);
    await job.goToAccounts(app);
    await job.pasteText(app, pasted.join('\n'));
    await job.nameNewAccount(app, 'Slack', 'ops');
    await job.commitImport(app);
    await app.page().getByRole('button', { name: 'Reveal all' }).click();

    const vaultProcess = app.vaultProcessPid();
    expect(vaultProcess).not.toBeNull();
    const counts = await countInMemory(vaultProcess ?? 0, [...inFile, ...pasted]);
    expect(Math.min(...counts.values())).toBeGreaterThan(0);
  });

  it('is nothing: the vault process is gone, and main never had a code, the passphrase or the recovery key', async () => {
    const vaultProcess = app.vaultProcessPid();
    await job.lock(app);
    await expect(countInMemory(vaultProcess ?? 0, secrets)).rejects.toThrow();
    expect(total(await countInMemory(app.mainPid(), secrets))).toBe(0);
  });

  it('is seen by this scan where main does have a secret: what was copied', async () => {
    await app.clipboard.setText('seen-by-the-scan-0417');
    expect(total(await countInMemory(app.mainPid(), ['seen-by-the-scan-0417']))).toBeGreaterThan(0);
  });
});
