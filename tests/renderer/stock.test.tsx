import { patience, renderApp, type TestApp } from './support/render-app.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importText } from '../support/import-text.ts';
import { testCodes } from '../support/test-change.ts';

let app: TestApp;

const heading = (name: string | RegExp) =>
  screen.findByRole('heading', { level: 1, name }, patience);
const press = async (name: string | RegExp) =>
  app.user.click(await screen.findByRole('button', { name }));
const section = async (name: RegExp) =>
  within(await screen.findByRole('navigation', { name: 'Sections' })).findByRole('button', {
    name,
  });
const choose = async (text: string) => {
  await app.user.keyboard('{Control>}k{/Control}');
  await app.user.type(await screen.findByPlaceholderText('Type an action or an account'), text);
  await app.user.keyboard('{Enter}');
};

/** One sitting over the real core: typing, editing, replacing, deleting. */
describe('keeping the stock', () => {
  beforeAll(async () => {
    app = await renderApp({ vault: 'locked' });
    await app.unlock();
    await importText(app.core, testCodes(4, 1).join('\n'), {
      target: { kind: 'new', issuer: 'GitHub', name: 'alexdoe' },
    });
    await section(/^All accounts, 1 account$/);
  });

  afterAll(async () => {
    await app.close();
  });

  it('has the focus in the search field after unlocking', () => {
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('shows the best match first, wherever the list was scrolled to', async () => {
    const list = screen.getByRole('table').parentElement;
    if (!list) throw new Error('The table stands in nothing');
    list.scrollTop = 300;
    await app.user.keyboard('git');
    await screen.findByText('Git', { selector: 'mark' });
    expect(list.scrollTop).toBe(0);
    await app.user.keyboard('{Escape}');
  });

  it('offers the accounts that have codes to somebody who names none', async () => {
    await app.user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByPlaceholderText('Type an action or an account');
    await app.user.type(field, 'use next');
    const use = /^Use next code of GitHub alexdoe/;
    expect((await screen.findByRole('option', { name: use })).textContent).toMatch(use);
    await app.user.clear(field);
    await app.user.type(field, 'use next of nobody');
    expect(await screen.findByText('Nothing matches.')).toBeDefined();
    await app.user.keyboard('{Escape}');
  });

  it('looks at codes while they are typed, and saves them as a set of one', async () => {
    await choose('type codes');
    await app.user.click(await screen.findByText('New account'));
    await app.user.type(screen.getByLabelText('Issuer'), 'Discord');
    const first = screen.getByLabelText('Code 1');
    await app.user.click(first);
    await app.user.paste(`abcd-0001\nABCD 0001\n${testCodes(1, 1)[0]}\n`);
    expect(await screen.findByText('Same as code 1', {}, patience)).toBeDefined();
    expect(screen.getByText('Saved in another account')).toBeDefined();
    await app.user.clear(screen.getByLabelText('Code 2'));
    await app.user.clear(screen.getByLabelText('Code 3'));
    await app.user.click(screen.getByRole('button', { name: /How the service takes them/ }));
    await app.user.click(await screen.findByRole('option', { name: /^One code, a new one/ }));
    await press('Save 1 code');
    await heading('Discord');
    expect(await screen.findByText('of 1 left')).toBeDefined();
  });

  it('spells a code out, keeps a note, and asks for the successor of a single code', async () => {
    await press(/^Use next code( U)?$/);
    await press('Spell it out');
    const spelled = screen.getByRole('list', { name: 'To read aloud' });
    expect(within(spelled).getByText('bravo')).toBeDefined();
    await press('Add a note');
    await app.user.type(screen.getByLabelText('Note about this use'), 'New laptop');
    await press('It worked');
    await app.user.type(await screen.findByLabelText('New recovery code'), 'abcd-0001');
    await press('Save new code');
    expect(await screen.findByText(/^This is the code you just used/)).toBeDefined();
    await app.user.clear(screen.getByLabelText('New recovery code'));
    await app.user.type(screen.getByLabelText('New recovery code'), 'abcd-0002');
    await press('Save new code');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText(/^Set 2 · /)).toBeDefined();
    await app.user.click(await screen.findByRole('button', { name: /^Replaced on/ }));
    expect(await screen.findByText('Note: New laptop')).toBeDefined();
  });

  it('edits what is written about an account', async () => {
    await press('Edit account');
    await app.user.type(await screen.findByRole('combobox', { name: 'Tags' }), 'Home{Enter}');
    await app.user.type(screen.getByLabelText('Note'), 'Ask Sam');
    await press('Save');
    expect(await section(/^Home, 1 account$/)).toBeDefined();
    expect(await screen.findByText('Ask Sam')).toBeDefined();
    const { accounts } = await app.core.request('vault.snapshot', {});
    const discord = accounts.find(({ issuer }) => issuer === 'Discord');
    expect(discord).toMatchObject({ tags: ['Home'], note: 'Ask Sam', checkOn: null });
  });

  it('goes to a tag that is written out, and uses no code of the account that has it', async () => {
    await choose('tag home');
    await heading('Tag Home');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('puts a set aside that was replaced at the service, and offers it no more', async () => {
    await choose('open github');
    await heading('GitHub');
    await choose('regenerated');
    await press('I have new codes');
    await screen.findByLabelText('Or paste or type the codes');
    const { accounts, attentionCount } = await app.core.request('vault.snapshot', {});
    const github = accounts.slice(0, attentionCount).find(({ issuer }) => issuer === 'GitHub');
    expect(github?.attention).toEqual(['noCodes']);
    await app.user.keyboard('{Control>}2{/Control}');
    await heading('Needs attention');
    expect(screen.getByRole('button', { name: 'Add codes, GitHub alexdoe' })).toBeDefined();
  });

  it('moves one set to the trash and back, from where it was', async () => {
    await choose('open github');
    await heading('GitHub');
    await press(/^Actions for set 1$/);
    await app.user.click(await screen.findByRole('menuitem', { name: 'Move this set to trash' }));
    await section(/^Trash, 1 account$/);
    expect(screen.queryByText(/^Replaced on/)).toBeNull();
    await press('Undo');
    await screen.findByText(/^Replaced on/);
    expect(await app.core.request('account.trash', {})).toEqual([]);
  });

  it('moves an account to the trash and back, and then deletes it for good', async () => {
    await choose('open github');
    await heading('GitHub');
    await choose('move to trash');
    await press('Undo');
    await section(/^All accounts, 2 accounts$/);
    await choose('open github');
    await choose('move to trash');
    await app.user.click(await section(/^Trash, 1 account$/));
    await press('Delete for good: GitHub alexdoe');
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText('Delete GitHub alexdoe and its 1 code set?')).toBeDefined();
    await app.user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await screen.findByText('The trash is empty');
    expect(await app.core.request('account.trash', {})).toEqual([]);
  });

  it('tells what happened without a code', async () => {
    await app.user.click(await section(/^Activity$/));
    expect(await screen.findByText('Deleted for good')).toBeDefined();
    expect(screen.getByText('Code 1 worked')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/abcd-000|New laptop|Ask Sam/);
    await press('Check the chain');
    expect(await screen.findByText(/every one follows from the one before\.$/)).toBeDefined();
  });
});
