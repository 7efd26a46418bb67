import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApplication, type Application } from './support/application.ts';
import * as job from './support/main-job.ts';

/** A sheet through the built application: drawn, read back, printed, lost, and typed in again. */
let work: string;
let app: Application;
let lines: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sparekey-paper-'));
  app = await launchApplication({
    dataFolder: join(work, 'data'),
    viewport: { width: 1280, height: 800 },
  });
  await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
  await job.chooseNewVault(app, join(work, 'Personal.sparekey'));
  await job.acceptSuggestedPassphrase(app);
  await job.confirmRecoveryKey(app, await job.createVault(app));
  const codes = join(work, 'codes.txt');
  await writeFile(codes, 'abcd-efgh-1234\nijkl-mnop-5678\nqrst-uvwx-9012\n');
  await job.openFiles(app, [codes]);
  await job.nameNewAccount(app, 'Slack', 'ops');
  await job.commitImport(app);
});

afterAll(async () => {
  expect(app.takeViolations()).toEqual([]);
  await app.close();
  await rm(work, { recursive: true, force: true });
});

const openSheets = async (): Promise<void> => {
  const page = app.page();
  await page.getByRole('navigation', { name: 'Sections' }).getByText('Paper sheets').click();
  await page.getByRole('heading', { name: 'Paper sheets', level: 1 }).waitFor();
};
const linesOnPage = async (): Promise<string> =>
  (await app.page().locator('.restore-lines span').allInnerTexts())
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .join('\n');
const readBack = () =>
  app.page().getByText('Every QR code on the drawn page was read back and is right.').waitFor();

describe('paper', () => {
  it.each(['Wallet cards', 'Large print', 'Full sheet'])(
    'draws and reads back: %s',
    async (words) => {
      const page = app.page();
      if (await page.getByText(words).isHidden()) {
        await openSheets();
        await page.getByRole('button', { name: 'Print a sheet…' }).click();
      }
      await page.getByText(words).click();
      await readBack();
      expect(await page.getByRole('button', { name: 'Print…' }).isEnabled()).toBe(true);
    },
  );

  it('records nothing where the printer’s dialog was cancelled, and asks nothing', async () => {
    const page = app.page();
    app.printer.refuse('Print job canceled');
    await page.getByRole('button', { name: 'Print…' }).click();
    await page.getByText(/^Preparing 1 page for the printer/).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Print…' }).waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    expect(app.printer.jobs).toHaveLength(0);
    app.printer.refuse('');
  });

  it('saves a tagged PDF that names no account beside its page', async () => {
    const page = app.page();
    const path = join(work, 'Sheet.pdf');
    app.dialogs.answerSave(path);
    await page.getByRole('button', { name: 'Save PDF…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Save PDF' }).click();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
    const pdf = await loading.promise;
    const marks: unknown = await pdf.getMarkInfo();
    expect(marks instanceof Map && marks.get('Marked')).toBe(true);
    const { info, metadata } = await pdf.getMetadata();
    expect(JSON.stringify([info, metadata, await pdf.getOutline()])).not.toMatch(/slack|ops"/i);
    await loading.destroy();
  });

  it('prints, and records the sheet once it came out right', async () => {
    const page = app.page();
    lines = await linesOnPage();
    expect(lines).toMatch(/^1-01/);
    await page.getByRole('button', { name: 'Print…' }).dblclick();
    await page.getByLabel('Where will it be kept?').fill('Safe');
    await page.getByRole('button', { name: 'Yes, it’s printed' }).click();
    expect(app.printer.jobs).toHaveLength(1);
    await openSheets();
    await page.getByText('Current').waitFor();
  });

  it('shows on the account where its codes are kept', async () => {
    await job.openAccount(app, 'Slack');
    await app.page().getByText('Codes 1–3: Safe').waitFor();
  });

  it('restores the typed lines through the import preview', async () => {
    const page = app.page();
    await openSheets();
    await page.getByRole('button', { name: 'Restore from paper…' }).click();
    await page.getByLabel('Or type the lines of the sheet').fill(lines);
    await page.getByRole('button', { name: 'Read sheet' }).click();
    await page.getByText('was read completely').waitFor();
    await page.getByText('This set is already in the vault. Nothing to import.').waitFor();
  });

  it('tells what a lost sheet gives away', async () => {
    const page = app.page();
    await openSheets();
    await page.getByRole('button', { name: /^Sheet SK-.* is lost$/ }).click();
    await page.getByRole('button', { name: 'Mark as lost' }).click();
    await page.getByText('codes 1–3').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Lost', { exact: true }).waitFor();
  });

  it('saves the emergency reader', async () => {
    const page = app.page();
    const path = join(work, 'open-vault.html');
    app.dialogs.answerSave(path);
    await page.getByRole('button', { name: 'Save the emergency reader…' }).click();
    await page.getByText('Saved open-vault.html.').first().waitFor();
    expect(await readFile(path, 'utf8')).toMatch(/^<!doctype html>/i);
  });
});

/** What a screen reader would say of what has the focus. */
const focused = (): Promise<string> =>
  app.page().evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
    // The words that a button has while it works are in it all the time, and not to be seen.
    const words = isField ? (element.labels?.[0]?.innerText ?? '') : element.innerText;
    return element.ariaLabel ?? words.trim();
  });

/** Goes on with the Tab key until the focus is there. */
async function tabTo(name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (name.test(await focused())) return;
    await app.page().keyboard.press('Tab');
  }
  throw new Error(`no way to ${String(name)} by keyboard; the focus is on ${await focused()}`);
}

describe('paper, by keyboard alone', () => {
  let sheetId: string;
  const press = (key: string) => app.page().keyboard.press(key);
  const follow = async (name: RegExp): Promise<void> => {
    await tabTo(name);
    await press('Enter');
  };

  it('prints a sheet and says where it is kept', async () => {
    const page = app.page();
    await follow(/^Print a sheet…$/);
    await readBack();
    lines = await linesOnPage();
    sheetId = await page.locator('.page-facts .mono').first().innerText();
    await follow(/^Print…$/);
    await page.getByRole('alertdialog').waitFor();
    // A key pressed too soon must not say that the sheet is good.
    await expect.poll(focused, { timeout: 30_000 }).toBe('No');
    await tabTo(/^Where will it be kept\?/);
    await page.keyboard.type('Bank box');
    await follow(/^Yes, it’s printed$/);
    await page.getByText(`Sheet ${sheetId} is recorded.`).first().waitFor();
    await expect.poll(focused, { timeout: 30_000 }).toBe('Print…');
  });

  it('looks up the sheet in the hand', async () => {
    const page = app.page();
    await follow(/^Paper sheets/);
    await page.getByRole('heading', { name: 'Paper sheets', level: 1 }).waitFor();
    await tabTo(/^Have a sheet in your hand/);
    await page.keyboard.type(`${sheetId.toLowerCase()}\n`);
    await page.getByText(`Sheet ${sheetId} is current.`).waitFor();
    await page.getByRole('row', { name: new RegExp(`${sheetId}.*Bank box`) }).waitFor();
  });

  it('restores it from its lines', async () => {
    const page = app.page();
    await follow(/^Restore from paper…$/);
    await page.getByRole('heading', { name: 'Restore from paper', level: 1 }).waitFor();
    await tabTo(/^Or type the lines of the sheet/);
    await page.keyboard.type(lines);
    await follow(/^Read sheet$/);
    await page.getByText('was read completely').waitFor();
  });

  it('marks it lost', async () => {
    const page = app.page();
    await follow(/^Paper sheets/);
    await page.getByRole('heading', { name: 'Paper sheets', level: 1 }).waitFor();
    await page.getByText(sheetId).first().waitFor();
    await follow(new RegExp(`^Sheet ${sheetId} is lost$`));
    await page.getByRole('dialog').getByText('codes 1–3').waitFor();
    await follow(/^Mark as lost$/);
    await expect.poll(focused, { timeout: 30_000 }).toBe('Close');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: new RegExp(`${sheetId}.*Lost`) }).waitFor();
  });
});
