import { patience, renderApp, type TestApp, testPassphrase } from './support/render-app.tsx';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('settings', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await renderApp({ vault: 'locked' });
    await app.unlock();
    await app.user.click(screen.getByRole('button', { name: 'Settings' }));
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
  });

  afterAll(async () => {
    await app.close();
  });

  const stored = async () =>
    JSON.parse(await readFile(join(app.core.folder, 'settings.json'), 'utf8')) as {
      settings: unknown;
    };

  it('focuses its heading and names every group', () => {
    expect(document.activeElement?.textContent).toBe('Settings');
    expect(screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)).toEqual([
      'Locking and privacy',
      'Codes',
      'Appearance',
      'Vault security',
      'Keyboard',
      'About',
    ]);
  });

  it('changes the idle time at once, also in the sidebar', async () => {
    await app.user.click(screen.getByRole('button', { name: /Lock when idle/ }));
    await app.user.click(await screen.findByRole('option', { name: 'After 10 minutes' }));
    await screen.findByText('Locks after 10 min');
    expect(await stored()).toMatchObject({ settings: { autoLockSeconds: 600 } });

    await app.user.click(screen.getByRole('button', { name: /Clear copied codes/ }));
    await app.user.click(await screen.findByRole('option', { name: 'Never' }));
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ settings: { clipboardSeconds: null } }),
    );
  });

  it('puts the theme on the page', async () => {
    await app.user.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    await app.user.click(screen.getByRole('radio', { name: 'System' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBeUndefined());
  });

  it('disables blocking of screen capture on Linux and says why', () => {
    const block = screen.getByRole<HTMLInputElement>('switch', { name: 'Block screen capture' });
    expect([block.disabled, block.checked]).toEqual([true, false]);
    expect(screen.getByText(/^Not available on Linux/)).toBeDefined();
  });

  it('stores the low threshold in the vault', async () => {
    await app.user.click(screen.getByRole('button', { name: 'Increase Warn when codes run low' }));
    await waitFor(async () => {
      const { settings } = await app.core.request('vault.snapshot', {});
      expect(settings).toMatchObject({ lowThreshold: 3 });
    });
    const field = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'Warn when codes run low',
    });
    expect(field.value).toBe('3');
  });

  it('shows the vault file in its folder', async () => {
    await app.user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(app.desk.shownInFolder).toEqual([app.core.vaultPath]);
  });

  it('silences keys of one letter when they are switched off', async () => {
    await app.user.click(screen.getByRole('switch', { name: 'Keys of one letter' }));
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ settings: { singleKeyShortcuts: false } }),
    );
    await app.user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    await app.user.keyboard('{F1}');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(
      within(dialog).getByText('Keys of one letter are switched off in Settings.'),
    ).toBeDefined();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await app.user.click(screen.getByRole('switch', { name: 'Keys of one letter' }));
  });

  it('changes the passphrase, and shows the new recovery key until it is on paper', async () => {
    await app.user.click(screen.getByRole('button', { name: 'Change passphrase…' }));
    const current = screen.getByLabelText('Current passphrase');
    expect(document.activeElement).toBe(current);
    await app.user.click(screen.getByRole('radio', { name: 'Write my own' }));
    const next = 'purple walrus inspects eleven kettles';
    const retype = async (label: string, text: string) => {
      await app.user.clear(screen.getByLabelText(label));
      await app.user.click(screen.getByLabelText(label));
      await app.user.paste(text);
    };
    await retype('Current passphrase', 'wrong');
    await retype('Passphrase', next);
    await retype('Type it once to confirm', next);
    const action = screen.getByRole<HTMLButtonElement>('button', { name: 'Change passphrase' });
    await waitFor(() => expect(action.disabled).toBe(false), patience);
    await app.user.click(action);
    await screen.findByText('That passphrase doesn’t open this vault.', {}, patience);

    await retype('Current passphrase', testPassphrase);
    await app.user.click(action);
    const sheet = await screen.findByRole(
      'dialog',
      { name: 'Print your new recovery sheet' },
      patience,
    );
    const groups = within(sheet)
      .getAllByRole('listitem')
      .map((item) => (item.textContent ?? '').slice(-4));
    // Esc must not lose the key.
    await app.user.keyboard('{Escape}');
    const asked = within(sheet).getByLabelText<HTMLInputElement>(/^Type group/);
    const number = Number(/\d+/.exec(asked.labels?.[0]?.textContent ?? '')?.[0]);
    await app.user.type(asked, groups[number - 1] ?? '');
    await app.user.click(within(sheet).getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience);
    expect(
      within(screen.getByRole('region', { name: 'Messages' })).getByText('Passphrase changed.'),
    ).toBeDefined();

    await app.user.click(screen.getByRole('button', { name: 'Lock' }));
    const unlockField = await screen.findByLabelText('Passphrase');
    await app.user.type(unlockField, `${testPassphrase}{Enter}`);
    await screen.findByText(
      'Check for a typo, Caps Lock and keyboard layout.',
      { exact: false },
      patience,
    );
    await app.user.clear(unlockField);
    await app.user.type(unlockField, `${next}{Enter}`);
    await screen.findByRole('heading', { level: 1, name: 'Accounts' }, patience);
  });
});
