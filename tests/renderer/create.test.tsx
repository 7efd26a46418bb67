import { patience, renderApp, type TestApp } from './support/render-app.tsx';
import { stat } from 'node:fs/promises';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

let app: TestApp;

afterEach(async () => {
  await app.close();
});

const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, patience);
const spoken = (text: string) =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe(text));
const continueButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' });

async function toStep2(): Promise<void> {
  app = await renderApp({ vault: 'none' });
  await app.user.click(await screen.findByRole('button', { name: 'Create new vault' }));
  const title = await heading('Choose where to keep it');
  expect(document.activeElement).toBe(title);
  expect(continueButton().disabled).toBe(true);
  await app.user.click(screen.getByRole('button', { name: 'Choose place and name…' }));
  await waitFor(() => expect(continueButton().disabled).toBe(false));
  await app.user.click(continueButton());
  await heading('Choose a passphrase');
}

const shownWords = async () => {
  const list = screen.getByRole('list', { name: 'Six random words' });
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(6));
  return within(list)
    .getAllByRole('listitem')
    .map((item) => (item.textContent ?? '').replace(/^\d/, ''));
};

describe('create a vault', () => {
  it('goes from six words over the printed recovery key to the empty vault', async () => {
    await toStep2();
    const words = await shownWords();
    const meter = screen.getByRole('meter', { name: 'Strength of the passphrase' });
    expect(meter.getAttribute('aria-valuetext')).toBe('Strong, about 77 bits');

    const confirm = screen.getByLabelText('Type it once to confirm');
    await app.user.type(confirm, `${words.slice(0, 4).join(' ')} `);
    expect(screen.getByText('4 of 6 words typed correctly')).toBeDefined();
    await app.user.type(confirm, 'zzzzzz ');
    expect(screen.getByText(/^Word 5 is different/)).toBeDefined();
    await app.user.clear(confirm);
    await app.user.click(confirm);
    await app.user.paste(words.join('  '));
    expect(continueButton().disabled).toBe(true);
    await app.user.click(screen.getByRole('checkbox', { name: /I understand/ }));
    await app.user.click(continueButton());

    const title = await heading('Print your recovery sheet');
    expect(document.activeElement).toBe(title);
    expect((await stat(app.core.vaultPath)).size).toBeGreaterThan(1000);
    const groups = within(screen.getByRole('list', { name: 'Recovery key' }))
      .getAllByRole('listitem')
      .map((item) => (item.textContent ?? '').slice(-4));
    expect(groups).toHaveLength(14);

    await app.user.click(screen.getByRole('button', { name: 'Print…' }));
    await spoken('Sent to the printer. Check that the sheet is readable.');
    await app.user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    await spoken('Saved as sheet.pdf. Print it, then delete the file.');
    expect(app.desk.printed).toEqual(app.desk.saved);
    for (const group of groups) expect(app.desk.printed[0]?.html).toContain(group);

    const asked = screen.getByLabelText<HTMLInputElement>(/^Type group \d+ of the recovery key$/);
    const number = Number(/\d+/.exec(asked.labels?.[0]?.textContent ?? '')?.[0]);
    await app.user.type(asked, 'nope{Enter}');
    await screen.findByText(`That is not group ${number}. Compare it with your sheet.`);
    // The key is out of the page while the paper is checked.
    expect(screen.queryByRole('list', { name: 'Recovery key' })).toBeNull();
    expect(document.body.textContent).not.toContain(groups.join(' '));

    await app.user.clear(asked);
    await app.user.type(asked, `${groups[number - 1]?.toLowerCase()}{Enter}`);
    await heading('Accounts');

    // The words open the vault again.
    await app.user.click(screen.getByRole('button', { name: 'Lock' }));
    await app.user.type(await screen.findByLabelText('Passphrase'), `${words.join(' ')}{Enter}`);
    await heading('Accounts');
  });

  it('blocks a weak passphrase of one’s own and takes a good one typed twice', async () => {
    await toStep2();
    await app.user.click(screen.getByRole('radio', { name: 'Write my own' }));
    await app.user.click(screen.getByRole('checkbox', { name: /I understand/ }));
    const own = screen.getByLabelText('Passphrase');
    const again = screen.getByLabelText('Type it once to confirm');
    const meter = () => screen.findByRole('meter', {}, patience);

    await app.user.type(own, 'Personal1');
    await app.user.type(again, 'Personal1');
    expect((await meter()).getAttribute('aria-valuetext')).toMatch(/^Weak, about \d+ bits$/);
    expect(screen.getByText('Add words until it is at least fair.')).toBeDefined();
    expect(continueButton().disabled).toBe(true);

    const good = 'seven herons argue about turnips';
    await app.user.clear(own);
    await app.user.type(own, good);
    await app.user.clear(again);
    await app.user.type(again, good.slice(0, -1));
    expect(screen.getByText('This is not the same as above yet.')).toBeDefined();
    expect((await meter()).getAttribute('aria-valuetext')).toMatch(/^(Strong|Very strong), about/);
    expect(continueButton().disabled).toBe(true);
    await app.user.type(again, good.slice(-1));
    expect(screen.getByText('Both are the same')).toBeDefined();
    await waitFor(() => expect(continueButton().disabled).toBe(false), patience);
  });

  it('leaves nothing behind when the person goes back', async () => {
    await toStep2();
    await app.user.click(screen.getByRole('button', { name: 'Back' }));
    await heading('Choose where to keep it');
    expect(screen.getByText('Personal.sparekey')).toBeDefined();
    await app.user.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByRole('button', { name: 'Create new vault' });
    await expect(stat(app.core.vaultPath)).rejects.toThrow('ENOENT');
  });
});
