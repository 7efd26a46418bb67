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
/** A second is not enough where other programs keep the machine busy. */
const patience = { timeout: 30_000 };
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
    await expect.poll(focused, patience).toMatch(/^Use next code/);
    await keyboard().press('Enter');
    await app.page().getByText('Code 1 of 10').waitFor();
    expect(await app.page().getByRole('dialog').innerText()).not.toContain(codes[1]);
    await expect.poll(focused, patience).toMatch(/^Copy code/);
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
    await expect.poll(focused, patience).toBe('GitHub alexdoe');
    await keyboard().press('ArrowUp');
    await expect
      .poll(() => app.page().evaluate(() => document.activeElement?.tagName), patience)
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
    await expect.poll(focused, patience).toMatch(/^Use next code/);
    await Promise.all([keyboard().press('u'), keyboard().press('u')]);
    await app.page().getByText('Code 2 of 10').waitFor();
    await keyboard().press('Escape');
    await app.page().getByText('Did you use GitHub code 2?').first().waitFor();
    await keyboard().press('Control+k');
    await keyboard().type('activity');
    await keyboard().press('Enter');
    await app.page().getByRole('heading', { name: 'Activity', level: 1 }).waitFor();
    const taken = app.page().getByText('Code 2 taken for use');
    await expect.poll(() => taken.count(), patience).toBe(2);
    expect(await app.page().locator('main').innerText()).not.toContain(codes[1]);
  });

  it('asks about the unanswered code after a lock', async () => {
    await job.lock(app);
    await job.unlock(app, passphrase);
    await app.page().getByText('Did you use GitHub code 2?').first().waitFor();
    await keyboard().type('git');
    await keyboard().press('Enter');
    await app.page().getByText('Did you use code 2?').first().waitFor();
    await expect.poll(focused, patience).toMatch(/^Use next code/);
  });

  it('counts down and clears what was copied, and leaves alone what another program copied', async () => {
    await clearCopiedCodesAfter('After 10 seconds');
    await useCopyOfNextCode();
    const seconds = await countdown();
    expect(seconds[0]).toBeLessThanOrEqual(10);
    expect(seconds.length).toBeGreaterThan(1);
    expect(seconds).toEqual(seconds.toSorted((a, b) => b - a));
    expect(await app.clipboard.text()).toBe('');

    await keyboard().press('c');
    await app.page().getByText(copiedWords).waitFor();
    await app.clipboard.setText('from another program');
    await countdown();
    expect(await app.clipboard.text()).toBe('from another program');
    await keyboard().press('3');
    await app.page().getByRole('dialog').waitFor({ state: 'hidden' });
    expect(app.violations).toEqual([]);
  });
});

const copiedWords = /^Copied, clears in \d+ s$/;

async function clearCopiedCodesAfter(time: string): Promise<void> {
  await keyboard().press('Control+,');
  const choice = app.page().getByRole('button', { name: 'Clear copied codes' });
  await choice.focus();
  await keyboard().press('Enter');
  await app.page().getByRole('option', { name: time }).waitFor();
  await keyboard().type(time);
  await keyboard().press('Enter');
  await choice.filter({ hasText: time }).waitFor();
}

async function useCopyOfNextCode(): Promise<void> {
  await keyboard().press('Control+k');
  await keyboard().type('use next code of git');
  await keyboard().press('Enter');
  await expect.poll(focused, patience).toMatch(/^Copy code/);
  await app.page().getByText('clears in 10 s', { exact: true }).waitFor();
  await keyboard().press('Enter');
  await app.page().getByText(copiedWords).waitFor();
}

/** The different seconds that the words beside the button named, in their order, until they were gone. */
async function countdown(): Promise<number[]> {
  const seconds: number[] = [];
  const words = app.page().getByText(copiedWords);
  const isOver = async (): Promise<boolean> => {
    const [text] = await words.allInnerTexts();
    const named = Number(/\d+/.exec(text ?? '')?.[0]);
    if (text !== undefined && seconds.at(-1) !== named) seconds.push(named);
    return text === undefined;
  };
  await expect.poll(isOver, { ...patience, interval: 100 }).toBe(true);
  return seconds;
}
