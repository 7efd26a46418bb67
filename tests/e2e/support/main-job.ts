import type { Page } from 'playwright-core';
import type { Application } from './application.ts';

/**
 * The steps of the main job as a person does them, by what the interface says. Shared by the end-to-end tests and the
 * tour, so that the pictures show what is tested.
 */

const patience = 30_000;

export async function chooseNewVault(app: Application, path: string): Promise<void> {
  const page = app.page();
  await page.getByRole('button', { name: 'Create new vault' }).click();
  app.dialogs.answerSave(path);
  await page.getByRole('button', { name: 'Choose place and name…' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Retypes the suggested words; answers with them. Leaves the step ready to be continued. */
export async function acceptSuggestedPassphrase(app: Application): Promise<string> {
  const page = app.page();
  const list = page.getByRole('list', { name: 'Six random words' });
  await list.getByRole('listitem').nth(5).waitFor();
  const words = (await list.getByRole('listitem').allInnerTexts()).map((text) =>
    text.replace(/[^a-z-]/g, ''),
  );
  const passphrase = words.join(' ');
  await page.getByLabel('Type it once to confirm', { exact: true }).fill(passphrase);
  // The box is drawn over the input, so the click goes to its words.
  await page.getByText('I understand that a lost passphrase').click();
  return passphrase;
}

/** Continues to step 3 and answers with the recovery key in groups. */
export async function createVault(app: Application): Promise<string[]> {
  const page = app.page();
  await page.getByRole('button', { name: 'Continue' }).click();
  const key = page.getByRole('list', { name: 'Recovery key' });
  await key.waitFor({ timeout: patience });
  const groups = (await key.getByRole('listitem').allInnerTexts()).map((text) =>
    text.replace(/^\d+\s*/, '').trim(),
  );
  return groups;
}

export async function confirmRecoveryKey(
  app: Application,
  groups: readonly string[],
): Promise<void> {
  const page = app.page();
  const field = page.getByLabel(/^Type group \d+ of the recovery key/);
  const label = await page
    .getByText(/^Type group \d+ of the recovery key/)
    .first()
    .innerText();
  const group = Number(/\d+/.exec(label)?.[0]);
  await field.fill(groups[group - 1] ?? '');
  await page.getByRole('button', { name: 'Open vault' }).click();
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
}

/** From anywhere to the import preview of chosen files. */
export async function openFiles(app: Application, paths: readonly string[]): Promise<void> {
  const page = app.page();
  app.dialogs.answerOpen(paths);
  await page.keyboard.press('Control+o');
  await page.getByRole('heading', { name: 'Check before importing' }).waitFor();
}

export async function pasteText(app: Application, text: string): Promise<void> {
  const page = app.page();
  await page.getByRole('button', { name: 'Add codes' }).first().click();
  await page.getByLabel('Or paste or type the codes').fill(text);
  await page.getByRole('button', { name: 'Check codes' }).click();
  await page.getByRole('heading', { name: 'Check before importing' }).waitFor();
}

export async function commitImport(app: Application): Promise<void> {
  const page = app.page();
  await page.getByRole('button', { name: /^Import \d+ codes?$/ }).click();
  await page.getByRole('heading', { name: 'Check before importing' }).waitFor({ state: 'hidden' });
}

/** Fills the account name of a new account in the import preview. */
export async function nameNewAccount(
  app: Application,
  issuer: string,
  name: string,
): Promise<void> {
  const page = app.page();
  await page.getByLabel('Issuer', { exact: true }).fill(issuer);
  await page.getByLabel('Account name', { exact: true }).fill(name);
}

export async function goToAccounts(app: Application): Promise<void> {
  const page = app.page();
  await page.getByRole('navigation', { name: 'Sections' }).getByText('All accounts').click();
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
}

export async function openAccount(app: Application, issuer: string): Promise<void> {
  await goToAccounts(app);
  const page = app.page();
  await page
    .getByRole('button', { name: new RegExp(`^${issuer}( |$)`) })
    .first()
    .click();
  await page.getByRole('heading', { name: issuer, level: 1 }).waitFor();
}

export async function openGenerate(app: Application): Promise<void> {
  const page = app.page();
  await page.getByRole('navigation', { name: 'Sections' }).getByText('Generate codes').click();
  await page.getByRole('dialog').getByText('bits per code').waitFor();
}

/** "Use next code" on an open account; answers with the code as a screen reader hears its position, and its text. */
export async function useNextCode(app: Application): Promise<void> {
  const page = app.page();
  await page.getByRole('button', { name: 'Use next code' }).last().click();
  await page.getByRole('button', { name: /^Copy code( C)?$/ }).waitFor();
}

export async function lock(app: Application): Promise<Page> {
  const before = app.page();
  // The window is destroyed while the key is still being reported as pressed.
  await before.keyboard.press('Control+l').catch(() => undefined);
  const page = await app.waitForWindow(before);
  await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor();
  return page;
}

export async function unlock(app: Application, passphrase: string): Promise<void> {
  const page = app.page();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor({ timeout: patience });
}
