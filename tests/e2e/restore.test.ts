import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApplication, type Application } from './support/application.ts';
import * as job from './support/main-job.ts';

/** Sheets read back through the built application: from the PDF that it saved, from lines, with and without a passphrase. */
const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
let work: string;
let app: Application;
let lines: readonly string[];

const path = (name: string): string => join(work, name);
const press = (name: string): Promise<void> =>
  app.page().getByRole('button', { name, exact: true }).click();

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sparekey-restore-'));
  app = await launchApplication({
    dataFolder: path('data'),
    viewport: { width: 1280, height: 800 },
  });
  await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
  await job.chooseNewVault(app, path('Personal.sparekey'));
  await job.acceptSuggestedPassphrase(app);
  await job.confirmRecoveryKey(app, await job.createVault(app));
  for (const issuer of ['Slack', 'GitLab']) {
    const codes = Array.from(
      { length: 10 },
      (_, at) => `${issuer.toLowerCase()}${at}-efgh-12${at}4`,
    );
    await writeFile(path(`${issuer}.txt`), codes.join('\n'));
    await job.openFiles(app, [path(`${issuer}.txt`)]);
    await job.nameNewAccount(app, issuer, 'ops');
    await job.commitImport(app);
  }
});

afterAll(async () => {
  expect(app.takeViolations()).toEqual([]);
  await app.close();
  await rm(work, { recursive: true, force: true });
});

async function openSheets(): Promise<void> {
  const page = app.page();
  await page.getByRole('navigation', { name: 'Sections' }).getByText('Paper sheets').click();
  await page.getByRole('heading', { name: 'Paper sheets', level: 1 }).waitFor();
}

async function openRestore(): Promise<void> {
  await openSheets();
  await press('Restore from paper…');
  await app.page().getByRole('heading', { name: 'Restore from paper' }).waitFor();
}

/** What axe finds on the page as it is now. */
async function barriers(): Promise<readonly string[]> {
  await app.page().evaluate(axeSource);
  return await app.page().evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') };
    // The announcer of react-aria says what it is told to; nobody comes to it.
    const { violations } = await axe.run({ exclude: ['[data-live-announcer]'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
}

const readBack = () =>
  app.page().getByText('Every QR code on the drawn page was read back and is right.').waitFor();
const lineField = () => app.page().getByLabel('Or type the lines of the sheet');

describe('restoring from paper', () => {
  it('reads every code from the PDF that was saved, and says whose sheet it is', async () => {
    const page = app.page();
    await openSheets();
    await press('Print a sheet…');
    await readBack();
    lines = (await page.locator('.restore-lines span').allInnerTexts()).map((line) =>
      line.trim().replaceAll(/\s+/g, ' '),
    );
    app.dialogs.answerSave(path('sheet.pdf'));
    await press('Save PDF…');
    await press('Save PDF');
    await press('Yes, it’s printed');
    await openRestore();
    await page.setInputFiles('input[type=file]', [path('sheet.pdf'), path('sheet.pdf')]);
    await press('Read sheet');
    await page.getByText('was read completely').waitFor();
    await page.getByText('Printed by vault Personal').waitFor();
    await page.getByText('2 accounts found').waitFor();
  });

  it('names a mistyped line while the next is typed, and the line that comes next', async () => {
    const page = app.page();
    await openRestore();
    const [first = '', second = '', third = ''] = lines;
    await lineField().fill(`${first}\n${second.slice(0, 12)}`);
    await page.getByText('1 line is as printed. Next: 1-02.').waitFor();
    await lineField().fill(`${first}\n${second.slice(0, 12)}\n${third}`);
    await page.getByText(`Line 2 is not as it was printed: ${second.slice(0, 12)}`).waitFor();
    await press('Read sheet');
    await page.getByText('Line 2 is not as it was printed. Compare it with the sheet.').waitFor();
    expect(await barriers()).toEqual([]);
  });

  it('names the part that is missing, and keeps what was gathered for it', async () => {
    const page = app.page();
    const part = lines.filter((line) => line.startsWith('1-')).join('\n');
    await lineField().fill(part);
    await press('Read sheet');
    await page.getByText(/QR codes? 2.* missing/).waitFor();
    expect(await barriers()).toEqual([]);
    await press('Restore from paper');
    expect(await lineField().inputValue()).toBe(part);
  });

  it('names a file that cannot be read, and nothing is stored', async () => {
    const page = app.page();
    await openRestore();
    await page.setInputFiles('input[type=file]', [path('sheet.pdf'), path('Slack.txt')]);
    await press('Read sheet');
    await page.getByText('Slack.txt can’t be read.').waitFor();
    await press('Remove Slack.txt');
    await page.getByText('Slack.txt can’t be read.').waitFor({ state: 'hidden' });
  });

  it('asks for the passphrase of an encrypted sheet until it is right', async () => {
    const page = app.page();
    await openSheets();
    await press('Print a sheet…');
    await press('Choose all');
    await page.getByText('Encrypted', { exact: true }).click();
    const words = page.getByRole('list', { name: 'Six random words' }).getByRole('listitem');
    await words.nth(5).waitFor();
    const secret = (await words.allInnerTexts())
      .map((text) => text.replaceAll(/[^a-z-]/g, ''))
      .join(' ');
    await page.getByLabel('Type it once to confirm', { exact: true }).fill(secret);
    await press('Use this passphrase');
    await readBack();
    app.dialogs.answerSave(path('sealed.pdf'));
    await press('Save PDF…');
    await press('Yes, it’s printed');
    await openRestore();
    await page.setInputFiles('input[type=file]', [path('sealed.pdf')]);
    await press('Read sheet');
    const field = page.getByLabel('Passphrase of the sheet', { exact: true });
    await field.fill('another');
    await press('Read sheet');
    await page.getByText('That passphrase doesn’t open this sheet.').waitFor();
    await field.fill(secret);
    await press('Read sheet');
    await page.getByText('was read completely').waitFor();
  });
});
