import { patience, renderApp, type TestApp, testPassphrase } from './support/render-app.tsx';
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

let app: TestApp;

afterEach(async () => {
  await app.close();
});

const passphraseField = () => screen.findByLabelText<HTMLInputElement>('Passphrase');
const accountsHeading = () =>
  screen.findByRole('heading', { level: 1, name: 'Accounts' }, patience);

/** The alert that is drawn in the card, not the one that is only spoken. */
const drawnAlert = () =>
  screen.findByText(
    (_text, element) => element?.matches('section [role="alert"]') ?? false,
    {},
    patience,
  );

describe('unlock', () => {
  it('keeps and selects a wrong passphrase, says why, and opens with the right one', async () => {
    app = await renderApp({ vault: 'locked' });
    const { user } = app;
    const field = await passphraseField();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Unlock Personal');
    expect(document.activeElement).toBe(field);
    expect(field.type).toBe('password');

    await user.type(field, 'not this one{Enter}');
    expect(screen.getByRole('button', { name: /Unlocking/ })).toBeDefined();
    expect(field.disabled).toBe(true);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'), patience);
    const reason = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe(
      'That passphrase doesn’t open this vault. Check for a typo, Caps Lock and keyboard layout.',
    );
    expect(screen.getByRole('alert').textContent).toBe('That passphrase doesn’t open this vault.');
    expect(document.activeElement).toBe(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual([
      'not this one',
      0,
      12,
    ]);

    // Typing replaces the selected text.
    await user.keyboard(`${testPassphrase}{Enter}`);
    await accountsHeading();
    expect(document.body.textContent).not.toContain(testPassphrase);
  });

  it('shows the passphrase when asked, and says that Caps Lock is on', async () => {
    app = await renderApp({ vault: 'locked' });
    const field = await passphraseField();
    await app.user.click(screen.getByRole('button', { name: 'Show passphrase' }));
    expect(field.type).toBe('text');
    await app.user.click(screen.getByRole('button', { name: 'Hide passphrase' }));
    expect(field.type).toBe('password');
    await app.user.type(field, '{CapsLock}x');
    expect(screen.getByText('Caps Lock is on')).toBeDefined();
  });

  it('asks for a passphrase before trying an empty one', async () => {
    app = await renderApp({ vault: 'locked' });
    await passphraseField();
    await app.user.keyboard('{Enter}');
    expect(screen.getByText('Type your passphrase first.')).toBeDefined();
    expect(app.asked).not.toContain('vault.unlock');
  });

  it('opens with the recovery key, tells a typo from a wrong key', async () => {
    app = await renderApp({ vault: 'locked' });
    await passphraseField();
    await app.user.click(screen.getByRole('button', { name: 'Unlock with recovery key' }));
    const field = screen.getByLabelText('Recovery key');
    const [first = ''] = app.recoveryKey;
    const typo = `${first === 'A' ? 'B' : 'A'}${app.recoveryKey.slice(1)}`;
    await app.user.click(field);
    await app.user.paste(typo);
    await app.user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(
      (await screen.findByText('There is a typo in the recovery key.', {}, patience)).tagName,
    ).toBe('STRONG');
    // The refused key is selected, and Enter sends the next one.
    expect(document.activeElement).toBe(field);
    await app.user.paste(app.recoveryKey.toLowerCase());
    await app.user.keyboard('{Enter}');
    await accountsHeading();
  });

  it('makes the person wait after several wrong tries', async () => {
    app = await renderApp({ vault: 'locked' });
    const field = await passphraseField();
    for (const attempt of ['one', 'two', 'three', 'four']) {
      await app.user.clear(field);
      await app.user.type(field, `${attempt}{Enter}`);
      await waitFor(() => expect(field.disabled).toBe(false), patience);
    }
    const reason = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toMatch(/^Too many tries\. Wait [12] seconds?, then try again\.$/);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Unlock' });
    expect(button.disabled).toBe(true);
    await waitFor(() => expect(button.disabled).toBe(false), patience);
  });

  it('offers the previous copy of a damaged file and opens it', async () => {
    app = await renderApp({ vault: 'locked' });
    const { vaultPath } = app.core;
    await copyFile(vaultPath, `${vaultPath}.previous`);
    const bytes = await readFile(vaultPath);
    await writeFile(vaultPath, bytes.subarray(0, bytes.length - 7));
    await app.user.type(await passphraseField(), `${testPassphrase}{Enter}`);
    const alert = await drawnAlert();
    expect(alert.textContent).toMatch(
      /^This vault file is damaged\. Sparekey has not changed it\. Try the previous copy, saved \d/,
    );
    await app.user.click(within(alert).getByRole('button', { name: 'Open previous copy' }));
    await accountsHeading();
  });

  it('says that a file is not a vault and lets another one be chosen', async () => {
    app = await renderApp({ vault: 'locked' });
    const { vaultPath } = app.core;
    app.desk.vaultFile = `${vaultPath}.moved.sparekey`;
    await rename(vaultPath, app.desk.vaultFile);
    await writeFile(vaultPath, 'a shopping list');
    await app.user.type(await passphraseField(), `${testPassphrase}{Enter}`);
    const alert = await drawnAlert();
    expect(alert.textContent).toContain('This file is not a Sparekey vault.');
    await app.user.click(within(alert).getByRole('button', { name: 'Choose file…' }));
    await screen.findByText(/moved\.sparekey$/);
    await app.user.type(await passphraseField(), `${testPassphrase}{Enter}`);
    await accountsHeading();
  });

  it('notices a missing file and finds it again', async () => {
    app = await renderApp({ vault: 'locked' });
    const { vaultPath } = app.core;
    const field = await passphraseField();
    await rename(vaultPath, `${vaultPath}.away`);
    await app.user.type(field, `${testPassphrase}{Enter}`);
    expect(await screen.findByText('Can’t find Personal.sparekey.', {}, patience)).toBeDefined();
    await rename(`${vaultPath}.away`, vaultPath);
    await app.user.click(screen.getByRole('button', { name: 'Look again' }));
    await passphraseField();
  });
});

describe('first start', () => {
  it('offers to create a vault or to open one', async () => {
    app = await renderApp({ vault: 'none' });
    const create = await screen.findByRole('button', { name: 'Create new vault' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sparekey');
    expect(document.activeElement).toBe(create);
    await app.user.click(screen.getByRole('button', { name: 'Open existing vault…' }));
    expect(app.asked).toContain('vault.chooseFile');
    expect(screen.getByRole('button', { name: 'Create new vault' })).toBeDefined();
  });
});
