import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfText } from '../support/read-pdf-text.ts';
import { launchApplication, type Application } from './support/application.ts';
import * as job from './support/main-job.ts';

/**
 * The main job through the built application, in order, as one person does it in one sitting. Each step begins where the
 * one before it ended.
 */
const samples = resolve(import.meta.dirname, '../fixtures/import/samples');
let work: string;
let app: Application;
let passphrase: string;
let recoveryKey: string[];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sparekey-main-job-'));
  app = await launchApplication({
    dataFolder: join(work, 'data'),
    viewport: { width: 1280, height: 800 },
  });
});

afterAll(async () => {
  await app.close();
  await rm(work, { recursive: true, force: true });
});

const vault = (): string => join(work, 'Personal.sparekey');
const text = (words: string | RegExp) => app.page().getByText(words);
const githubCodes = async (): Promise<string[]> =>
  (await readFile(join(samples, 'github.txt'), 'utf8')).split(/\s+/).filter((line) => line !== '');

describe('the main job', () => {
  it('makes a vault with a passphrase and a recovery key', async () => {
    await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
    await job.chooseNewVault(app, vault());
    passphrase = await job.acceptSuggestedPassphrase(app);
    recoveryKey = await job.createVault(app);
    expect(recoveryKey).toHaveLength(14);
    await job.confirmRecoveryKey(app, recoveryKey);
    await text('No codes yet').waitFor();
  });

  it('imports a file after a preview', async () => {
    const file = join(work, 'github-recovery-codes.txt');
    await copyFile(join(samples, 'github.txt'), file);
    await job.openFiles(app, [file]);
    await text('16 codes found').first().waitFor();
    await job.nameNewAccount(app, 'GitHub', 'alexdoe');
    await job.commitImport(app);
    await text('of 16 left').waitFor();
  });

  it('imports pasted text and a dropped file', async () => {
    await job.goToAccounts(app);
    await job.pasteText(app, 'abcd-efgh-1234\nijkl-mnop-5678\n');
    await job.nameNewAccount(app, 'Slack', 'ops');
    await job.commitImport(app);
    await text('of 2 left').waitFor();

    const content = await readFile(join(samples, 'google.txt'), 'utf8');
    await app.page().evaluate((fileText) => {
      const data = new DataTransfer();
      data.items.add(new File([fileText], 'Backup-codes-alex.txt', { type: 'text/plain' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    }, content);
    await text('10 codes found').first().waitFor();
    await job.commitImport(app);
    await text('of 10 left').waitFor();
  });

  it('warns of an overlap and imports nothing twice', async () => {
    await job.openFiles(app, [join(work, 'github-recovery-codes.txt')]);
    await text('This set is already in the vault. Nothing to import.').waitFor();
    expect(
      await app
        .page()
        .getByRole('button', { name: /^Import \d+ codes/ })
        .isDisabled(),
    ).toBe(true);
    await app.page().getByRole('button', { name: 'Cancel' }).click();
  });

  it('generates codes for a new account', async () => {
    await job.goToAccounts(app);
    await job.openGenerate(app);
    const page = app.page();
    await page.getByLabel('Issuer', { exact: true }).fill('Nextcloud');
    await page.getByRole('button', { name: /^Save \d+ codes$/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await job.openAccount(app, 'Nextcloud');
    await text('of 10 left').waitFor();
  });

  it('uses the next code by keyboard alone, and takes it back', async () => {
    const [first] = await githubCodes();
    const page = app.page();
    await page.keyboard.press('/');
    await page.keyboard.type('git');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'GitHub', level: 1 }).waitFor();
    await page.keyboard.press('u');
    await page.getByRole('button', { name: /^Copy code( C)?$/ }).waitFor();
    await page.keyboard.press('Enter');
    await text(/Copied, clears in/).waitFor();
    expect(await app.clipboard.text()).toBe(first);
    await page.keyboard.press('1');
    await page.getByRole('heading', { name: 'Code 1 marked used' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: 'Code 1, not used, hidden' }).waitFor();
  });

  it('marks a code used directly', async () => {
    const page = app.page();
    await page.getByRole('row', { name: 'Code 3, not used, hidden' }).click();
    await page.keyboard.press('m');
    await page.getByRole('row', { name: /^Code 3, used/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('row', { name: 'Code 3, not used, hidden' }).waitFor();
  });

  it('keeps codes out of the page until they are revealed', async () => {
    const codes = await githubCodes();
    const page = app.page();
    const shown = async (): Promise<number> => {
      const body = await page.content();
      return codes.filter((code) => body.includes(code)).length;
    };
    expect(await shown()).toBe(0);
    await page.getByRole('row', { name: 'Code 2, not used, hidden' }).click();
    await page.keyboard.press('r');
    await page.getByRole('row', { name: 'Code 2, not used, shown' }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('row', { name: 'Code 2, not used, hidden' }).waitFor();
    expect(await shown()).toBe(0);
  });

  it('prints a sheet with every remaining code', async () => {
    const page = app.page();
    const pdf = join(work, 'sheet.pdf');
    await page.getByRole('button', { name: 'Print paper sheet' }).click();
    await text(/^Page 1 of \d+$/)
      .last()
      .waitFor();
    app.dialogs.answerSave(pdf);
    await page.getByRole('button', { name: 'Save PDF…' }).click();
    await page.getByRole('button', { name: 'Save PDF', exact: true }).click();
    await page.getByRole('button', { name: 'Yes, it’s printed' }).click();
    await text(/^Sheet SK-.* is recorded\.$/)
      .first()
      .waitFor();
    const pages = (await readPdfText(pdf)).join('\n');
    for (const code of await githubCodes()) expect(pages).toContain(code);
  });

  it('asks about a use that was interrupted by a kill', async () => {
    await job.openAccount(app, 'GitHub');
    await job.useNextCode(app);
    await app.kill('SIGKILL');
    await app.restart();
    await app.page().getByRole('button', { name: 'Unlock', exact: true }).waitFor();
    await job.unlock(app, passphrase);
    await text('Did you use GitHub code 1?').first().waitFor();
    await app.page().getByRole('button', { name: 'It worked' }).click();
    await job.openAccount(app, 'GitHub');
    await text('of 16 left').waitFor();
    await app
      .page()
      .getByRole('row', { name: /^Code 1, used/ })
      .waitFor();
  });

  it('locks: the vault process ends, and only the passphrase or the recovery key comes back in', async () => {
    const before = app.vaultProcessPid();
    const page = await job.lock(app);
    if (before !== null) {
      await expect.poll(() => isRunning(before), { timeout: 10_000 }).toBe(false);
    }
    await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
    await page.keyboard.press('Enter');
    await page
      .getByRole('strong')
      .filter({ hasText: 'That passphrase doesn’t open this vault.' })
      .waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Unlock with recovery key' }).click();
    await page
      .getByLabel('Recovery key', { exact: true })
      .fill(recoveryKey.join(' ').toLowerCase());
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor({ timeout: 30_000 });
  });

  it('broke no rule of the content security policy and wrote no error to the console', () => {
    expect(app.violations).toEqual([]);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
