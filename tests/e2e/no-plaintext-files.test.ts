import { mkdirSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApplication, type Application } from './support/application.ts';
import { watchFiles, type FileWatch } from './support/file-watch.ts';
import * as job from './support/main-job.ts';

/** What people choose to write stays where they put it; nothing else ever holds a code, not even for a moment. */
const codes = Array.from({ length: 10 }, (_, at) => `k7wz${at}-41kd${at}-vv20q`);
const checkout = resolve(import.meta.dirname, '../..');
let work: string;
let app: Application;
let watched: FileWatch;
let secrets: readonly string[] = codes;
let environment: Readonly<Record<string, string | undefined>>;
let inCheckout: readonly string[];

const places = ['home', 'temp', 'data', 'chosen'] as const;
const chosen = (name: string): string => join(work, 'chosen', name);

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sparekey-plaintext-'));
  for (const place of places) mkdirSync(join(work, place));
  inCheckout = await readdir(checkout);
  // The browser of the stand-in takes them over, too.
  environment = { HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };
  process.env['HOME'] = join(work, 'home');
  process.env['TMPDIR'] = join(work, 'temp');
  watched = watchFiles(
    places.map((place) => join(work, place)),
    () => secrets,
  );
  app = await launchApplication({
    dataFolder: join(work, 'data'),
    viewport: { width: 1280, height: 800 },
    env: { HOME: join(work, 'home'), TMPDIR: join(work, 'temp') },
  });
});

afterAll(async () => {
  watched.end();
  await app.close();
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await rm(work, { recursive: true, force: true, maxRetries: 3 });
});

const openSheets = async (): Promise<void> => {
  const page = app.page();
  await page.getByRole('navigation', { name: 'Sections' }).getByText('Paper sheets').click();
  await page.getByRole('heading', { name: 'Paper sheets', level: 1 }).waitFor();
};
/** Only what was imported from and what was saved on purpose holds codes. */
const expectNothingElse = (): void => {
  const expected = [chosen('codes.txt')];
  expect(watched.leaks()).toEqual(expected);
};

describe('files with codes in them', () => {
  it('are none but the imported one after a vault was made and codes were imported', async () => {
    await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
    await job.chooseNewVault(app, chosen('Personal.sparekey'));
    const passphrase = await job.acceptSuggestedPassphrase(app);
    const recoveryKey = await job.createVault(app);
    secrets = [...codes, passphrase, recoveryKey.join(' '), recoveryKey.join('')];
    await job.confirmRecoveryKey(app, recoveryKey);
    await writeFile(chosen('codes.txt'), codes.slice(0, 6).join('\n'));
    await job.openFiles(app, [chosen('codes.txt')]);
    await job.nameNewAccount(app, 'GitLab', 'ops');
    await job.commitImport(app);
    await job.goToAccounts(app);
    await job.pasteText(app, codes.slice(6).join('\n'));
    await job.nameNewAccount(app, 'Slack', 'ops');
    await job.commitImport(app);
    expect(watched.seen()).toBeGreaterThan(3);
    expectNothingElse();
  });

  it('are none but the chosen ones after a sheet was printed, saved and read back', async () => {
    const page = app.page();
    await openSheets();
    await page.getByRole('button', { name: 'Print a sheet…' }).click();
    await page.getByText('was read back and is right').waitFor();
    app.dialogs.answerSave(chosen('sheet.pdf'));
    await page.getByRole('button', { name: 'Save PDF…' }).click();
    await page.getByRole('button', { name: 'Save PDF', exact: true }).click();
    await page.getByRole('button', { name: 'Yes, it’s printed' }).click();
    await openSheets();
    await page.getByRole('button', { name: 'Restore from paper…' }).click();
    await page.setInputFiles('input[type=file]', chosen('sheet.pdf'));
    await page.getByRole('button', { name: 'Read sheet' }).click();
    await page.getByText('was read completely').waitFor();
    expectNothingElse();
  });

  it('are none after the application died in the middle of a print', async () => {
    const page = app.page();
    await openSheets();
    await page.getByRole('button', { name: 'Print a sheet…' }).click();
    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByText('was read back and is right').waitFor();
    await job.openAccount(app, 'GitLab');
    await job.useNextCode(app);
    await page.getByRole('button', { name: /^Copy code( C)?$/ }).click();
    await app.kill('SIGKILL');
    expectNothingElse();
    expect((await readdir(checkout)).filter((name) => !inCheckout.includes(name))).toEqual([]);
  });
});
