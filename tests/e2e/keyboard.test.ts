import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCodes } from '../support/test-change.ts';
import { launchApplication, type Application } from './support/application.ts';
import * as job from './support/main-job.ts';

/** The moment of need: a person who is locked out, with a keyboard and nothing else. */
let work: string;
let app: Application;
let passphrase: string;

const codes = testCodes(10, 3);
const keyboard = () => app.page().keyboard;
const focused = (): Promise<string> =>
  app.page().evaluate(() => document.activeElement?.textContent ?? '');

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sparekey-keyboard-'));
  app = await launchApplication({
    dataFolder: join(work, 'data'),
    viewport: { width: 1280, height: 800 },
  });
  await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
  await job.chooseNewVault(app, join(work, 'Personal.sparekey'));
  passphrase = await job.acceptSuggestedPassphrase(app);
  await job.confirmRecoveryKey(app, await job.createVault(app));
  await app.page().getByRole('button', { name: 'Type or paste codes' }).click();
  await app.page().getByLabel('Or paste or type the codes').fill(codes.join('\n'));
  await app.page().getByRole('button', { name: 'Check codes' }).click();
  await app.page().getByRole('heading', { name: 'Check before importing' }).waitFor();
  await job.nameNewAccount(app, 'GitHub', 'alexdoe');
  await job.commitImport(app);
});

afterAll(async () => {
  await app.close();
  await rm(work, { recursive: true, force: true });
});

describe('by keyboard alone', () => {
  it('leads from the locked vault to a code and its outcome', async () => {
    await job.lock(app);
    await keyboard().type(passphrase);
    await keyboard().press('Enter');
    await app.page().getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
    await keyboard().type('git');
    await app.page().locator('mark', { hasText: 'Git' }).first().waitFor();
    await keyboard().press('Enter');
    await expect.poll(focused).toMatch(/^Use next code/);
    await keyboard().press('Enter');
    await app.page().getByText('Code 1 of 10').waitFor();
    expect(await app.page().getByRole('dialog').innerText()).not.toContain(codes[1]);
    await expect.poll(focused).toMatch(/^Copy code/);
    await keyboard().press('Enter');
    await app
      .page()
      .getByText(/^Copied, clears in/)
      .waitFor();
    expect(await app.clipboard.text()).toBe(codes[0]);
    await keyboard().press('1');
    await app.page().getByRole('heading', { name: 'Code 1 marked used' }).waitFor();
    await keyboard().press('Enter');
    await app.page().getByRole('dialog').waitFor({ state: 'hidden' });
    await app.page().getByText('of 10 left').waitFor();
  });

  it('moves from the search into the results with the arrows', async () => {
    await keyboard().press('Control+f');
    await keyboard().press('Control+a');
    await keyboard().type('alex');
    await keyboard().press('ArrowDown');
    await expect.poll(focused).toBe('GitHub alexdoe');
    await keyboard().press('ArrowUp');
    await expect
      .poll(() => app.page().evaluate(() => document.activeElement?.tagName))
      .toBe('INPUT');
    await keyboard().press('Shift+Enter');
    await app.page().getByText('Code 2 of 10').waitFor();
    await keyboard().press('3');
    await app.page().getByRole('dialog').waitFor({ state: 'hidden' });
    await keyboard().press('Escape');
  });

  it('reserves one code when the key is pressed twice', async () => {
    await keyboard().press('Control+k');
    await keyboard().type('open git');
    await keyboard().press('Enter');
    await expect.poll(focused).toMatch(/^Use next code/);
    await Promise.all([keyboard().press('u'), keyboard().press('u')]);
    await app.page().getByText('Code 2 of 10').waitFor();
    await keyboard().press('Escape');
    await app.page().getByText('Did you use GitHub code 2?').first().waitFor();
    await keyboard().press('Control+k');
    await keyboard().type('activity');
    await keyboard().press('Enter');
    await app.page().getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
    const taken = app.page().getByText('Code 2 taken for use');
    await expect.poll(() => taken.count()).toBe(2);
    expect(await app.page().locator('main').innerText()).not.toContain(codes[1]);
  });

  it('asks about the unanswered code after a lock', async () => {
    await job.lock(app);
    await job.unlock(app, passphrase);
    await app.page().getByText('Did you use GitHub code 2?').first().waitFor();
    await keyboard().type('git');
    await keyboard().press('Enter');
    await app.page().getByText('Did you use code 2?').first().waitFor();
    await expect.poll(focused).toMatch(/^Use next code/);
    expect(app.violations).toEqual([]);
  });
});
