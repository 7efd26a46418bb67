import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AxeResults } from 'axe-core';
import { testCodes } from '../support/test-change.ts';
import { launchApplication, type Application } from './support/application.ts';
import * as job from './support/main-job.ts';

/** Every screen and every dialog, in both themes and in forced colours, against every rule of axe. */
let work: string;
let app: Application;
let axeSource: string;

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const page = () => app.page();

beforeAll(async () => {
  axeSource = await readFile(axePath, 'utf8');
  work = await mkdtemp(join(tmpdir(), 'sparekey-axe-'));
  app = await launchApplication({
    dataFolder: join(work, 'data'),
    viewport: wide,
  });
  await page().getByRole('button', { name: 'Create new vault' }).waitFor();
});

afterAll(async () => {
  await app.close();
  await rm(work, { recursive: true, force: true });
});

/** All but the widget library's announcer: for some seconds it refers to the button that was pending, which may be gone. */
const inspected = { exclude: ['[data-live-announcer]'] };

/** Not asked while a dialog is open: the page behind it is inert, and axe has to guess from a few points whether it is. */
const rulesOfPages = ['landmark-one-main', 'page-has-heading-one'];

/** Not asked in forced colours: axe then takes the letters for the colour that the page gave them, and nobody sees that. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

const wide = { width: 1280, height: 800 };
/** The rail, one pane, and dialogs that fill the panel. */
const narrow = { width: 720, height: 600 };

/** Narrow and wide, in both themes, and with the few colours that a person chose for the whole system. */
const looks = [
  { size: narrow, colorScheme: 'dark', forcedColors: 'none' },
  { size: narrow, colorScheme: 'light', forcedColors: 'none' },
  { size: wide, colorScheme: 'dark', forcedColors: 'active' },
  { size: wide, colorScheme: 'dark', forcedColors: 'none' },
  { size: wide, colorScheme: 'light', forcedColors: 'none' },
] as const;

/** What axe finds, in one line each; nothing when all is well. Every rule in every look. */
async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const { size, colorScheme, forcedColors } of looks) {
    await page().setViewportSize(size);
    await page().emulateMedia({ colorScheme, forcedColors });
    await comeToRest();
    const look = `${size.width} ${colorScheme}${forcedColors === 'active' ? ' forced' : ''}`;
    const unasked = forcedColors === 'active' ? rulesOfColours : [];
    let findings = await axeFindings(unasked);
    if (findings.length > 0) {
      // A button that was enabled meanwhile had its new letters on its old ground; a fault is there the second time, too.
      await comeToRest();
      findings = await axeFindings(unasked);
    }
    found.push(...findings.map((line) => `${look} ${line}`));
  }
  return found;
}

/** A dialog that still fades in has the contrast of glass, and colours may be on their way from one theme to the other. */
async function comeToRest(): Promise<void> {
  await page().evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
    for (const animation of document.getAnimations()) {
      // A spinner never ends.
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
    await nextFrame();
  });
}

/** Runs in the page, past its content policy. */
async function axeFindings(unasked: readonly string[]): Promise<string[]> {
  await page().evaluate(axeSource);
  const isBehindDialog = (await page().locator('[role=dialog], [role=alertdialog]').count()) > 0;
  const rules = Object.fromEntries(
    [...unasked, ...(isBehindDialog ? rulesOfPages : [])].map((rule) => [rule, { enabled: false }]),
  );
  const results = await page().evaluate(
    ([context, enabled]) =>
      (
        globalThis as unknown as { axe: { run: (c: unknown, o: unknown) => Promise<AxeResults> } }
      ).axe.run(context, { resultTypes: ['violations'], rules: enabled }),
    [inspected, rules] as const,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

async function importCodes(issuer: string, count: number, used: readonly number[]): Promise<void> {
  const lines = testCodes(count, issuer.length).map((code, at) =>
    used.includes(at + 1) ? `${code} (used)` : code,
  );
  // On an account the same words would mean that account.
  await page().keyboard.press('Control+1');
  await choose('add codes');
  await page().getByLabel('Or paste or type the codes').fill(lines.join('\n'));
  await page().getByRole('button', { name: 'Check codes' }).click();
  await page().getByRole('heading', { name: 'Check before importing' }).waitFor();
}

async function choose(action: string): Promise<void> {
  await page().keyboard.press('Control+k');
  await page().keyboard.type(action);
  await page().keyboard.press('Enter');
}

const section = (name: string) =>
  page().getByRole('navigation', { name: 'Sections' }).getByText(name, { exact: true }).click();

const leaveDialog = async (): Promise<void> => {
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'hidden' });
};

describe('without a violation of axe', () => {
  it('start and making a vault', async () => {
    expect(await violations()).toEqual([]);
    await job.chooseNewVault(app, join(work, 'Personal.sparekey'));
    await job.acceptSuggestedPassphrase(app);
    expect(await violations()).toEqual([]);
    const key = await job.createVault(app);
    expect(await violations()).toEqual([]);
    await job.confirmRecoveryKey(app, key);
    expect(await violations()).toEqual([]);
  });

  it('import and its preview', async () => {
    await choose('add codes');
    await page().getByLabel('Or paste or type the codes').waitFor();
    expect(await violations()).toEqual([]);
    await importCodes('Slack', 6, [1, 2, 3, 4, 5, 6]);
    expect(await violations()).toEqual([]);
    await job.nameNewAccount(app, 'Slack', 'ops');
    await job.commitImport(app);
    await importCodes('GitHub', 10, [1]);
    await job.nameNewAccount(app, 'GitHub', 'alexdoe');
    await job.commitImport(app);
    await page().getByText('of 10 left').waitFor();
  });

  it('the account, its menu and revealed codes', async () => {
    expect(await violations()).toEqual([]);
    await page().getByRole('row', { name: 'Code 4, not used, hidden' }).click();
    await page().keyboard.press('r');
    await page().getByRole('row', { name: 'Code 4, not used, shown' }).waitFor();
    expect(await violations()).toEqual([]);
    await page().getByRole('button', { name: 'More actions', exact: true }).click();
    await page().getByRole('menu').waitFor();
    expect(await violations()).toEqual([]);
    await page().keyboard.press('Escape');
  });

  it('using a code, spelled out and with a note', async () => {
    await job.useNextCode(app);
    await page().getByRole('button', { name: 'Spell it out' }).click();
    await page().getByRole('button', { name: 'Add a note' }).click();
    expect(await violations()).toEqual([]);
    await page().getByRole('button', { name: 'It worked' }).click();
    await page()
      .getByRole('heading', { name: /marked used$/ })
      .waitFor();
    expect(await violations()).toEqual([]);
    await page().getByRole('button', { name: 'Done' }).click();
    await job.useNextCode(app);
    await leaveDialog();
    await page().getByRole('button', { name: 'Answer…' }).first().click();
    expect(await violations()).toEqual([]);
    await page().getByRole('button', { name: 'I didn’t use it' }).last().click();
    await page().getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it.each(['Edit account…', 'Type codes…', 'I regenerated', 'Move this set…', 'Merge into'])(
    'the dialog of %s',
    async (action) => {
      await page().getByRole('button', { name: 'More actions', exact: true }).click();
      await page().getByRole('menuitem', { name: action }).click();
      const dialog = page().locator('[role=dialog], [role=alertdialog]').last();
      await dialog.waitFor();
      // An open list of accounts hides the rest of the page, as it should; the dialog is meant.
      if (await page().getByRole('listbox').count()) await page().keyboard.press('Escape');
      expect(await violations()).toEqual([]);
      if (action.startsWith('Edit')) {
        await page().getByRole('combobox', { name: 'Tags' }).fill('Work,');
        await page().getByLabel('Check again on').fill('2026-01-01');
        await page().getByRole('button', { name: 'Save', exact: true }).click();
      } else await page().getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  );

  it('the overview, its search, what needs attention, and a tag', async () => {
    await job.goToAccounts(app);
    expect(await violations()).toEqual([]);
    await page().keyboard.press('/');
    await page().keyboard.type('git');
    expect(await violations()).toEqual([]);
    await page().keyboard.press('Escape');
    await page().keyboard.press('Control+2');
    expect(await violations()).toEqual([]);
    await section('Work');
    expect(await violations()).toEqual([]);
    await choose('nothing like this');
    expect(await violations()).toEqual([]);
    await leaveDialog();
    await page().keyboard.press('Control+k');
    expect(await violations()).toEqual([]);
    await leaveDialog();
  });

  it.each(['Paper sheets', 'Activity', 'Reminders', 'Archived', 'Settings'])('%s', async (name) => {
    await section(name);
    await page().getByRole('heading', { level: 1 }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('the archive, the trash and deleting for good', async () => {
    await job.openAccount(app, 'Slack');
    await choose('archive slack');
    await page().getByText('Slack ops archived.').first().waitFor();
    await section('Archived');
    await page().getByRole('button', { name: 'Bring back Slack ops' }).waitFor();
    expect(await violations()).toEqual([]);
    await page().getByRole('button', { name: 'Slack ops', exact: true }).click();
    await page().getByRole('heading', { level: 1, name: 'Slack' }).waitFor();
    expect(await violations()).toEqual([]);
    await choose('account to trash');
    await section('Trash');
    await page().getByRole('button', { name: 'Delete for good: Slack ops' }).waitFor();
    expect(await violations()).toEqual([]);
    await page().getByRole('button', { name: 'Delete for good: Slack ops' }).click();
    await page().getByRole('alertdialog').waitFor();
    expect(await violations()).toEqual([]);
    await page().getByRole('button', { name: 'Delete', exact: true }).click();
    await page().getByText('The trash is empty').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('generating codes, the list of keys, and the locked vault', async () => {
    await choose('generate');
    await page().getByRole('button', { name: 'Save 10 codes', disabled: false }).waitFor();
    expect(await violations()).toEqual([]);
    await leaveDialog();
    await page().keyboard.press('F1');
    expect(await violations()).toEqual([]);
    await leaveDialog();
    await job.lock(app);
    expect(await violations()).toEqual([]);
  });
});
