import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApplication, type Application } from './support/application.ts';
import * as job from './support/main-job.ts';

/** Importing through the built application: the real worker, the real dialogs' answers, the real files. */
const samples = resolve(import.meta.dirname, '../fixtures/import/samples');
const exports = resolve(import.meta.dirname, '../fixtures/import/exports');
let work: string;
let app: Application;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sparekey-import-'));
  await mkdir(join(work, 'Downloads'));
  app = await launchApplication({
    dataFolder: join(work, 'data'),
    viewport: { width: 1280, height: 800 },
  });
  await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
  await job.chooseNewVault(app, join(work, 'Personal.sparekey'));
  await job.acceptSuggestedPassphrase(app);
  await job.confirmRecoveryKey(app, await job.createVault(app));
});

afterAll(async () => {
  expect(app.takeViolations()).toEqual([]);
  await app.close();
  await rm(work, { recursive: true, force: true });
});

const download = (name: string): string => join(work, 'Downloads', name);

describe('importing', () => {
  it('stores a corrected code and moves the original to the trash', async () => {
    const page = app.page();
    const file = download('github-recovery-codes.txt');
    await copyFile(join(samples, 'github.txt'), file);
    await job.openFiles(app, [file]);
    await page.getByText('Removes it from Downloads.').waitFor();
    await page.getByRole('button', { name: 'Change code 3' }).click();
    await page.getByLabel('Code', { exact: true }).fill('zz9a0-11111');
    await page.getByRole('button', { name: 'Keep change' }).click();
    await page.getByText('Delete the original file after import').click();
    await job.commitImport(app);
    await page.getByText('of 16 left').waitFor();
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    await page.getByRole('button', { name: 'Reveal code 3' }).click();
    await page.getByText(/z, z, nine, a, zero/).waitFor();
  });

  it('imports several accounts at once, and names the file that it could not read', async () => {
    const page = app.page();
    await writeFile(download('empty.txt'), '');
    await copyFile(join(samples, 'google.txt'), download('Backup-codes-alex.txt'));
    await copyFile(join(exports, 'bitwarden.json'), download('bitwarden.json'));
    await job.openFiles(
      app,
      ['empty.txt', 'Backup-codes-alex.txt', 'bitwarden.json'].map(download),
    );
    await page.getByText('1 file couldn’t be read').waitFor();
    await page.getByText(/^\d+ accounts found/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('opens a KeePass database with its own passphrase', async () => {
    const page = app.page();
    await copyFile(join(exports, 'kdbx_aes_kdf.kdbx'), download('keys.kdbx'));
    await job.openFiles(app, [download('keys.kdbx')]);
    const field = page.getByLabel('Passphrase of keys.kdbx');
    await field.fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByText('That passphrase doesn’t open this file.').waitFor();
    const manifest = JSON.parse(await readFile(join(exports, 'manifest.json'), 'utf8')) as {
      readonly name: string;
      readonly passphrase?: string;
    }[];
    const known = manifest.find(({ name }) => name === 'kdbx_aes_kdf')?.passphrase ?? '';
    await field.fill(known);
    await page.keyboard.press('Enter');
    await page
      .getByText(/\d+ codes? found/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('says what is wrong with a pasted picture that it cannot read', async () => {
    const page = app.page();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Add codes', level: 1 }).waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array([1, 2, 3])], 'image.png', { type: 'image/png' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.getByRole('alert').waitFor();
  });
});
