import { patience, renderApp, type TestApp } from './support/render-app.tsx';
import { drawQrPage } from './support/draw-qr-page.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Print, look up, lose and restore over the real core; the played printer draws real QR codes. */
describe('paper sheets', () => {
  let app: TestApp;
  let sheetId: string;

  beforeAll(async () => {
    app = await renderApp({ vault: 'locked' });
    await app.unlock();
    await app.core.request('codeSet.type', {
      target: { kind: 'new', issuer: 'GitHub', name: 'alexdoe' },
      mode: 'replace',
      kind: 'any-order',
      codes: ['abcd-1234', 'efgh-5678', 'ijkl-9012'],
    });
  });

  afterAll(async () => {
    await app.close();
  });

  const press = async (name: string | RegExp) =>
    app.user.click(await screen.findByRole('button', { name }, patience));
  const openSheets = async () => {
    await app.user.click(
      within(screen.getByRole('navigation', { name: 'Sections' })).getByRole('button', {
        name: /Paper sheets/,
      }),
    );
    await screen.findByRole('heading', { level: 1, name: 'Paper sheets' });
  };
  const printButton = () => screen.getByRole('button', { name: 'Print…' });
  const isReady = () => waitFor(() => expect(isDisabled(printButton())).toBe(false), patience);

  it('prints only after the page was read back, and records only after a yes', async () => {
    await openSheets();
    expect(screen.getByText('No sheet is recorded yet')).toBeDefined();
    await press('Print a sheet…');
    expect(isDisabled(printButton())).toBe(true);
    await isReady();
    expect(app.desk.printed).toHaveLength(0);
    await press('Print…');
    await screen.findByText(/come out right/, undefined, patience);
    await press('No');
    expect(await app.core.request('paper.ledger', {})).toEqual([]);

    await press('Print…');
    await app.user.type(await screen.findByLabelText('Where will it be kept?'), 'Safe');
    await press('Yes, it’s printed');
    await waitFor(async () => {
      expect(await app.core.request('paper.ledger', {})).toMatchObject([
        { keptWhere: 'Safe', state: 'current' },
      ]);
    });
    sheetId = (await app.core.request('paper.ledger', {}))[0]?.sheetId ?? '';
  });

  it('names the sheet that a new one replaces', async () => {
    await openSheets();
    await press(`Print again what is on sheet ${sheetId}`);
    await isReady();
    await press('Print…');
    const replaced = await screen.findByRole('list', { name: /^Then destroy the sheet/ });
    expect(within(replaced).getByRole('listitem').textContent).toBe(`${sheetId} Safe`);
    await press('No');
  });

  it('shows no code of an encrypted sheet, and splits none', async () => {
    await app.user.click(screen.getByRole('radio', { name: /Encrypted/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Passphrase of this sheet' });
    await app.user.click(within(dialog).getByText('Write my own'));
    const [first, again] = within(dialog).getAllByLabelText(/passphrase|again|confirm/i);
    expect(first).toBeDefined();
    expect(again).toBeDefined();
    await app.user.keyboard('{Escape}');
    expect(screen.getByRole('radio', { name: /Plain/ })).toBeDefined();
  });

  it('tells a sheet in the hand from an unknown one', async () => {
    await openSheets();
    const field = screen.getByLabelText(/Have a sheet in your hand/);
    await app.user.type(field, `${sheetId.toLowerCase()}{Enter}`);
    expect(await screen.findByText(`Sheet ${sheetId} is current.`)).toBeDefined();
    await app.user.clear(field);
    await app.user.type(field, 'SK-0000-00{Enter}');
    expect(
      await screen.findByText(/no record of sheet SK-0000-00/, undefined, patience),
    ).toBeDefined();
    await app.user.clear(field);
    await app.user.type(field, 'hello{Enter}');
    expect(await screen.findByText(/not the ID of a sheet/)).toBeDefined();
  });

  it('restores the printed page through the import preview', async () => {
    const [page] = app.desk.printed;
    if (page === undefined) throw new Error('nothing was printed');
    await press('Restore from paper…');
    await app.user.upload(
      screen.getByLabelText('Choose files…', { selector: 'input' }),
      new File([drawQrPage(page)], 'page.png', { type: 'image/png' }),
    );
    await screen.findByText('page.png');
    await press('Read sheet');
    expect(await screen.findByText(/was read completely/, undefined, patience)).toBeDefined();
    expect(screen.getByText('3 codes found')).toBeDefined();
    expect(screen.getByText('This set is already in the vault. Nothing to import.')).toBeDefined();
    // Whoever finds a page missing comes back and adds it to those that are there.
    await press('Restore from paper');
    expect(await screen.findByText('page.png')).toBeDefined();
  });

  it('says which line was mistyped', async () => {
    await openSheets();
    await press('Restore from paper…');
    expect(screen.queryByText('page.png')).toBeNull();
    const field = screen.getByLabelText(/^Or type the lines of the sheet/);
    await app.user.type(field, '1-01 ABCD');
    await press('Read sheet');
    expect(
      await screen.findByText('Line 1 is not as it was printed. Compare it with the sheet.'),
    ).toBeDefined();
    // The last line may be unfinished; once the next begins, it is named without asking.
    await app.user.type(field, '{Enter}1');
    expect(await screen.findByText('Line 1 is not as it was printed: 1-01 ABCD')).toBeDefined();
  });

  it('tells what a lost sheet gives away, and marks it rejected', async () => {
    await openSheets();
    await press(`Sheet ${sheetId} is lost`);
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('codes 1–3')).toBeDefined();
    await press('Mark as lost');
    await press('Mark these 3 codes rejected');
    expect(await screen.findByText(/are marked rejected/, undefined, patience)).toBeDefined();
    expect((await app.core.request('vault.snapshot', {})).accounts[0]).toMatchObject({
      remaining: 0,
    });
  });

  it('saves the emergency reader', async () => {
    await app.user.keyboard('{Escape}');
    await press('Save the emergency reader…');
    expect(await screen.findAllByText('Saved open-vault.html.', undefined, patience)).toBeDefined();
  });
});

function isDisabled(button: HTMLElement): boolean {
  return button.hasAttribute('disabled') || button.ariaDisabled === 'true';
}
