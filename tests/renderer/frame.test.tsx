import { patience, renderApp, type TestApp } from './support/render-app.tsx';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEvent } from '../../shared/app-types.ts';
import type { VaultChange } from '../../shared/vault-change.ts';
import type { VaultSnapshot } from '../../shared/vault-types.ts';
import { importText } from '../support/import-text.ts';
import { testCodes } from '../support/test-change.ts';

let app: TestApp;

const heading = (name: string | RegExp) =>
  screen.findByRole('heading', { level: 1, name }, patience);
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search accounts' });
const section = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'Sections' })).getByRole('button', { name });

/** Changes that the page was told of and that the core knows nothing about. */
let played = 0;

/** An event that a commit would send: what it does not name stays. It follows on the one before, unless it says otherwise. */
function changed(snapshot: VaultSnapshot, change: Partial<VaultChange>): AppEvent {
  const nothing = { gone: [], placed: [] };
  const since = snapshot.revision + played;
  if (change.since === undefined) played += 1;
  const next = { ...snapshot, since, revision: since + 1 };
  return {
    type: 'vault.changed',
    change: { ...next, accounts: nothing, archived: nothing, ...change },
  };
}

/** Three accounts: two of GitHub, and one of Slack whose codes are all used. */
async function addAccounts(): Promise<void> {
  const accounts = [
    { issuer: 'GitHub', name: 'alexdoe', used: [] },
    { issuer: 'GitHub', name: 'northwind-bot', used: [1] },
    { issuer: 'Slack', name: 'ops@northwind.example', used: [1, 2, 3, 4, 5, 6] },
  ];
  for (const [seed, { issuer, name, used }] of accounts.entries()) {
    await importText(app.core, testCodes(6, seed).join('\n'), {
      target: { kind: 'new', issuer, name },
      used,
    });
  }
}

describe('frame', () => {
  beforeAll(async () => {
    app = await renderApp({ vault: 'locked' });
    await app.unlock();
    await addAccounts();
    await screen.findByRole('button', { name: 'All accounts, 3 accounts' });
  });

  afterAll(async () => {
    await app.close();
  });

  it('has its landmarks, and counts beside the sections', () => {
    expect(screen.getByRole('main')).toBeDefined();
    expect(screen.getByRole('search')).toBeDefined();
    expect(section(/^All accounts/).getAttribute('aria-current')).toBe('page');
    expect(section(/^Needs attention, 1 account needs attention$/)).toBeDefined();
    expect(screen.getByText('Locks after 5 min')).toBeDefined();
  });

  it.each([
    ['{Control>},{/Control}', 'Settings'],
    ['{Control>}p{/Control}', /^Print/],
    ['{Control>}2{/Control}', 'Needs attention'],
    ['n', /codes/i],
    ['{Control>}1{/Control}', 'Accounts'],
  ])('%s leads to %s and focuses the heading', async (keys, title) => {
    await app.user.keyboard(keys);
    const found = await heading(title);
    await waitFor(() => expect(document.activeElement).toBe(found));
  });

  it('goes back with Escape', async () => {
    await app.user.keyboard('{Control>},{/Control}');
    await heading('Settings');
    await app.user.keyboard('{Escape}');
    await heading('Accounts');
  });

  it('searches with a slash, from any view, and opens the top result', async () => {
    await app.user.keyboard('{Control>},{/Control}');
    await heading('Settings');
    await app.user.keyboard('/');
    expect(document.activeElement).toBe(search());
    await app.user.keyboard('NORTH');
    await heading('Accounts');
    expect(document.activeElement).toBe(search());
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((region) => region.textContent)).toContain(
        '2 accounts match.',
      ),
    );
    await app.user.keyboard(' git{Enter}');
    await heading(/GitHub/);
    const use = await screen.findByRole('button', { name: /^Use next code( U)?$/ });
    await waitFor(() => expect(document.activeElement).toBe(use));
    expect(use.closest('main')?.textContent).toContain('northwind-bot');
  });

  it('clears the search with Escape and keeps slashes that are typed', async () => {
    await app.user.click(search());
    await app.user.clear(search());
    await app.user.type(search(), 'a/b');
    expect(search().value).toBe('a/b');
    await app.user.keyboard('{Escape}');
    expect(search().value).toBe('');
  });

  it('uses the next code of the top result with Shift Enter', async () => {
    await app.user.type(search(), 'alexdoe');
    await app.user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(await screen.findByRole('dialog', {}, patience)).toBeDefined();
    await screen.findByRole('button', { name: /^I didn’t use it/ }, patience);
    // A dialog silences the keys of what lies under it.
    await app.user.keyboard('n');
    expect(screen.getByRole('dialog')).toBeDefined();
    await app.user.click(screen.getByRole('button', { name: /^I didn’t use it/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), patience);
    await app.user.clear(search());
    await app.user.tab();
  });

  it('moves between its panes with F6', async () => {
    const navigation = screen.getByRole('navigation', { name: 'Sections' });
    navigation.focus();
    await app.user.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    await app.user.keyboard('{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(navigation);
  });

  it('takes commands of the application menu', async () => {
    app.send({ type: 'menu', command: 'settings' });
    await heading('Settings');
    app.send({ type: 'menu', command: 'keys' });
    await screen.findByRole('dialog', { name: 'Keys' });
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('warns before locking, and any key keeps the vault unlocked', async () => {
    app.send({ type: 'vault.locking', inSeconds: 30 });
    expect(screen.getByRole('alert').textContent).toBe(
      'Locking in 30 seconds. Press any key to stay.',
    );
    expect(screen.getByText('Locking in 30 s. Press any key to stay.')).toBeDefined();
    const asked = app.asked.length;
    await app.user.keyboard('x');
    expect(screen.queryByText('Locking in 30 s. Press any key to stay.')).toBeNull();
    expect(app.asked.slice(asked)).toEqual(['app.noteActivity']);
  });

  it('says when the clipboard was cleared', () => {
    app.send({ type: 'clipboard.cleared' });
    expect(screen.getByRole('status').textContent).toBe('Clipboard cleared.');
  });

  it('previews files that are dropped anywhere', async () => {
    const file = new File([testCodes(5, 9).join('\n')], 'github-recovery-codes.txt');
    const dataTransfer = { types: ['Files'], files: [file], items: [] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText('Drop to preview')).toBeDefined();
    fireEvent.drop(document.body, { dataTransfer });
    expect(screen.queryByText('Drop to preview')).toBeNull();
    await screen.findAllByText(/github-recovery-codes\.txt/, {}, patience);
    expect(app.asked).toContain('import.read');
  });

  it('ignores a snapshot that is older than the one it shows', async () => {
    const snapshot = await app.core.request('vault.snapshot', {});
    const { accounts, revision } = snapshot;
    const gone = accounts.map(({ id }) => id);
    app.send(changed(snapshot, { since: 0, revision, accounts: { gone, placed: [] } }));
    expect(section(/^All accounts, 3 accounts$/)).toBeDefined();
  });

  it('says that a vault can only be read', async () => {
    const snapshot = await app.core.request('vault.snapshot', {});
    app.send(changed(snapshot, { readOnly: 'openElsewhere' }));
    expect(screen.getByText(/^This vault is open in another window\./)).toBeDefined();
  });

  it('follows a change without asking for everything, and asks where it missed one', async () => {
    const wholes = (): number => app.asked.filter((name) => name === 'vault.snapshot').length;
    const asked = wholes();
    const before = await app.core.request('vault.snapshot', {});
    const [first] = before.accounts;
    const gone = [first?.id ?? ''];
    app.send(changed(before, { accounts: { gone, placed: [] } }));
    expect(section(/^All accounts, 2 accounts$/)).toBeDefined();
    expect(wholes()).toBe(asked);
    app.send(changed(before, { since: before.revision + 97, revision: before.revision + 98 }));
    await waitFor(() => expect(wholes()).toBe(asked + 1));
  });

  it('locks with Control L from inside a dialog, and nothing of the vault stays', async () => {
    await app.user.keyboard('{F1}');
    await screen.findByRole('dialog', { name: 'Keys' });
    await app.user.keyboard('{Control>}l{/Control}');
    await screen.findByLabelText('Passphrase', {}, patience);
    expect(document.body.textContent).not.toMatch(/GitHub|Slack|alexdoe/);
    expect(document.title).not.toContain('Personal');
  });
});
