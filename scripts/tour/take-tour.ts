import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Application } from '../../tests/e2e/support/application.ts';
import * as job from '../../tests/e2e/support/main-job.ts';
import { readPdfText } from '../../tests/support/read-pdf-text.ts';
import type { TourRecord } from './tour-record.ts';

interface TourFolders {
  readonly checkout: string;
  readonly work: string;
}

const paste = `Slack backup codes for ops@northwind.example
[x] 4f81-22c9-07ab
[x] 9ce0-b1d4-5e73
[ ] 60aa-3f1b-c2d8
[ ] b7e5-08fd-914c
`;

/** Everything a person does on the first day, then the locked-out moment. Throws where the interface does not follow. */
export async function takeTour(
  app: Application,
  record: TourRecord,
  { checkout, work }: TourFolders,
): Promise<void> {
  const samples = join(checkout, 'tests/fixtures/import/samples');
  const file = async (from: string, name: string): Promise<string> => {
    const path = join(work, name);
    await cp(join(samples, from), path);
    return path;
  };
  const picture = (name: string): Promise<void> => record.picture(app.page(), name);

  const passphrase = await firstDay(app, record, join(work, 'Personal.sparekey'), picture);

  record.say('Import: a file of GitHub, one of Google, one of Discord, and pasted text.');
  await job.openFiles(app, [await file('github.txt', 'github-recovery-codes.txt')]);
  await app.page().getByLabel('Account name', { exact: true }).fill('alexdoe');
  await picture('import-preview');
  await job.commitImport(app);
  await picture('account-github');
  await job.openFiles(app, [await file('google.txt', 'Backup-codes-alex.doe.txt')]);
  await job.commitImport(app);
  await job.openFiles(app, [await file('discord.txt', 'discord_backup_codes.txt')]);
  await job.commitImport(app);
  await job.goToAccounts(app);
  await job.pasteText(app, paste);
  await job.nameNewAccount(app, 'Slack', 'ops@northwind.example');
  await picture('import-pasted');
  await job.commitImport(app);

  await generateCodes(app, record, picture);
  await job.goToAccounts(app);
  await picture('accounts');

  await useCodes(app, record, picture);
  await printSheet(app, record, picture);
  await looks(app, record, picture);
  await lockAndReturn(app, record, passphrase, picture);
}

type TakePicture = (name: string) => Promise<void>;

async function firstDay(
  app: Application,
  record: TourRecord,
  vault: string,
  picture: TakePicture,
): Promise<string> {
  record.say('A new vault: file, passphrase, recovery sheet.');
  await app.page().getByRole('button', { name: 'Create new vault' }).waitFor();
  await picture('welcome');
  await job.chooseNewVault(app, vault);
  const passphrase = await job.acceptSuggestedPassphrase(app);
  await picture('create-passphrase');
  const groups = await job.createVault(app);
  await picture('create-recovery-sheet');
  record.say(`  ${groups.length} groups of the recovery key were shown once.`);
  await job.confirmRecoveryKey(app, groups);
  await picture('accounts-empty');
  return passphrase;
}

async function generateCodes(
  app: Application,
  record: TourRecord,
  picture: TakePicture,
): Promise<void> {
  record.say('Generate: ten codes of ten for a server of one’s own.');
  await job.openGenerate(app);
  const page = app.page();
  await page.getByLabel('Issuer', { exact: true }).fill('Nextcloud');
  await page.getByLabel('Account', { exact: true }).fill('alex');
  await picture('generate');
  await page.getByRole('button', { name: /^Save \d+ codes$/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function useCodes(app: Application, record: TourRecord, picture: TakePicture): Promise<void> {
  record.say('Use: the next code of GitHub, by keyboard; it worked.');
  const page = app.page();
  await page.keyboard.press('/');
  await page.keyboard.type('git');
  await picture('search');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'GitHub', level: 1 }).waitFor();
  await page.keyboard.press('u');
  await page.getByRole('button', { name: /^Copy code( C)?$/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/Copied, clears in/).waitFor();
  record.say(`  ${(await app.clipboard.text()).length} characters are on the clipboard.`);
  await picture('use-code');
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'Code 1 marked used' }).waitFor();
  await picture('use-code-done');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await job.openAccount(app, 'GitHub');
  await page.getByRole('row', { name: /^Code 2, not used/ }).click();
  await page.keyboard.press('r');
  await page.getByRole('row', { name: /^Code 2, not used, shown/ }).waitFor();
  await picture('account-revealed');
}

async function printSheet(
  app: Application,
  record: TourRecord,
  picture: TakePicture,
): Promise<void> {
  record.say('Paper: a sheet of every account, saved as PDF.');
  const page = app.page();
  await page.getByRole('navigation', { name: 'Sections' }).getByText('Paper sheets').click();
  await page.getByRole('button', { name: 'Print a sheet…' }).click();
  await page
    .getByText(/^Page 1 of \d+$/)
    .last()
    .waitFor();
  await page.getByText('was read back and is right').waitFor();
  await picture('paper');
  const pdf = record.path('paper-sheet.pdf');
  app.dialogs.answerSave(pdf);
  await page.getByRole('button', { name: 'Save PDF…' }).click();
  await page.getByRole('button', { name: 'Save PDF', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, it’s printed' }).click();
  await page
    .getByText(/^Sheet SK-.* is recorded\.$/)
    .first()
    .waitFor();
  await page.getByRole('navigation', { name: 'Sections' }).getByText('Paper sheets').click();
  await page.getByText('Current', { exact: true }).waitFor();
  await picture('paper-sheets');
  const text = await readPdfText(pdf);
  record.say(`  paper-sheet.pdf has ${text.length} pages.`);
}

async function looks(app: Application, record: TourRecord, picture: TakePicture): Promise<void> {
  record.say('Settings, dark, and a narrow window.');
  const page = app.page();
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  await picture('settings');
  await page.getByText('Dark', { exact: true }).click();
  await job.goToAccounts(app);
  await picture('accounts-dark');
  await job.openAccount(app, 'GitHub');
  await picture('account-dark');
  await page.setViewportSize({ width: 720, height: 600 });
  await picture('narrow-dark');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Control+,');
  await page.getByText('Light', { exact: true }).click();
  await job.openAccount(app, 'GitHub');
  await page.setViewportSize({ width: 720, height: 600 });
  await picture('narrow');
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function lockAndReturn(
  app: Application,
  record: TourRecord,
  passphrase: string,
  picture: TakePicture,
): Promise<void> {
  record.say('Lock: the vault process ends; a wrong passphrase, then the right one.');
  const page = await job.lock(app);
  await picture('unlock');
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.keyboard.press('Enter');
  await page
    .getByRole('strong')
    .filter({ hasText: 'That passphrase doesn’t open this vault.' })
    .waitFor({ timeout: 30_000 });
  await picture('unlock-wrong');
  await job.unlock(app, passphrase);
  await picture('accounts-again');
}
