import { patience, renderApp, type TestApp } from './support/render-app.tsx';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fixtures = resolve('tests/fixtures/import');

/** The preview over the real core, one import after the other. */
describe('the import preview', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await renderApp({ vault: 'locked' });
    await app.unlock();
  });

  afterAll(async () => {
    await app.close();
  });

  const press = async (name: string | RegExp) =>
    app.user.click(await screen.findByRole('button', { name }, patience));
  const choose = async (...files: readonly string[]) => {
    app.desk.importFiles = files;
    await app.user.keyboard('{Control>}o{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Check before importing' }, patience);
  };
  const place = (name: string) => join(app.core.folder, name);

  it('stores a code as it was corrected, without the one that was left out', async () => {
    await writeFile(place('codes.txt'), 'Slack backup codes\nabcd-1234\nefgh-5678\nijkl-9012\n');
    await choose(place('codes.txt'));
    await press('Change code 2');
    const value = screen.getByLabelText('Code');
    await app.user.clear(value);
    await app.user.type(value, 'efgh-9999');
    await press('Keep change');
    await press('Change code 3');
    await press('Leave this code out');
    await app.user.click(screen.getByRole('checkbox', { name: 'Code 1 is used' }));
    await press('Import 2 codes');
    await screen.findByRole('heading', { level: 1, name: 'Slack' }, patience);

    const account = (await app.core.request('vault.snapshot', {})).accounts[0];
    const codes = await app.core.request('code.reveal', { codeSetId: account?.codeSetId ?? '' });
    expect(codes.map(({ value: text }) => text)).toEqual(['abcd-1234', 'efgh-9999']);
    expect(account).toMatchObject({ total: 2, remaining: 1 });
  });

  it('refuses a number twice', async () => {
    await choose(place('codes.txt'));
    await press('Change code 2');
    const number = screen.getByLabelText('Number');
    await app.user.clear(number);
    await app.user.type(number, '1');
    expect(screen.getByText('Another code has it')).toBeDefined();
    await app.user.keyboard('{Escape}');
    await press('Cancel');
  });

  it('says how many the account has already', async () => {
    await choose(place('codes.txt'));
    expect(
      await screen.findByText(
        /1 of these 3 are already in this account’s active set/,
        undefined,
        patience,
      ),
    ).toBeDefined();
    await press('Cancel');
  });

  it('lists every account of several files, and why a file could not be read', async () => {
    await copyFile(join(fixtures, 'samples/github.txt'), place('github-recovery-codes.txt'));
    await writeFile(place('empty.txt'), '');
    await choose(place('github-recovery-codes.txt'), place('codes.txt'), place('empty.txt'));
    expect(screen.getByText('2 accounts found')).toBeDefined();
    expect(screen.getByText('1 file couldn’t be read.')).toBeDefined();
    const accounts = screen.getByRole('region', { name: /2 accounts found/ });
    await app.user.click(within(accounts).getByRole('button', { name: /Slack/ }));
    expect(screen.getByText('3 codes found')).toBeDefined();
    await app.user.click(
      within(accounts).getAllByRole('checkbox', { name: 'Import this account' })[1] as Element,
    );
    expect(screen.getByRole('button', { name: 'Import 16 codes' })).toBeDefined();
    await press('Cancel');
  });

  it('says that passwords stay where they are', async () => {
    await copyFile(join(fixtures, 'exports/bitwarden.json'), place('bitwarden.json'));
    await choose(place('bitwarden.json'));
    expect(
      screen.getAllByText('Passwords and authenticator secrets are never imported.').length,
    ).toBeGreaterThan(0);
    await press('Cancel');
  });

  it('moves the original to the trash, and only when asked', async () => {
    await choose(place('github-recovery-codes.txt'));
    const trash = screen.getByRole('checkbox', { name: /Delete the original file/ });
    expect((trash as HTMLInputElement).checked).toBe(false);
    await app.user.click(trash);
    expect(screen.getByText(/On an SSD/)).toBeDefined();
    await press('Import 16 codes');
    await screen.findByRole('heading', { level: 1, name: 'GitHub' }, patience);
    await expect(readFile(place('github-recovery-codes.txt'))).rejects.toThrow('ENOENT');
  });

  it('names the file that could not be moved, and shows it', async () => {
    await writeFile(place('gitlab-codes.txt'), 'ff3a0eff6b1a1a3c\n18a7c6fae1261950\n');
    app.desk.trashRefuses = true;
    await choose(place('gitlab-codes.txt'));
    const issuer = screen.queryByLabelText('Issuer');
    if (issuer !== null && (issuer as HTMLInputElement).value === '') {
      await app.user.type(issuer, 'GitLab');
    }
    await app.user.click(screen.getByRole('checkbox', { name: /Delete the original file/ }));
    await press('Import 2 codes');
    await screen.findAllByText(/gitlab-codes.txt couldn’t be deleted/, undefined, patience);
    await press('Show in folder');
    await waitFor(() => expect(app.desk.shownInFolder).toEqual([place('gitlab-codes.txt')]));
  });

  it('takes a pasted picture, and says what is wrong with one that it cannot read', async () => {
    await app.user.keyboard('n');
    await screen.findByRole('heading', { level: 1, name: 'Add codes' }, patience);
    const picture = new File([new Uint8Array([1, 2, 3, 0, 0])], 'image.png', { type: 'image/png' });
    fireEvent.paste(window, { clipboardData: { files: [picture] } });
    await waitFor(() => expect(app.asked).toContain('import.read'), patience);
    expect(await screen.findAllByRole('alert', undefined, patience)).toBeDefined();
  });

  it('asks for the passphrase of a KeePass database, and tells a wrong one', async () => {
    await copyFile(join(fixtures, 'exports/kdbx_argon2d_aes.kdbx'), place('keys.kdbx'));
    await choose(place('keys.kdbx'));
    const field = screen.getByLabelText('Passphrase of keys.kdbx');
    await app.user.type(field, 'surely not this one{Enter}');
    expect(
      await screen.findByText(/That passphrase doesn’t open this file/, undefined, patience),
    ).toBeDefined();
  });
});
