import { renderApp, type TestApp } from './support/render-app.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One sitting with one account, over the real core: each test begins where the one before it ended. */
describe('adding and using codes', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await renderApp({ vault: 'locked' });
    await app.unlock();
  });

  afterAll(async () => {
    await app.close();
  });

  const press = (name: string | RegExp) => app.user.click(screen.getByRole('button', { name }));
  const row = (name: string | RegExp) => screen.findByRole('row', { name });
  const useNext = async () => {
    await press(/^Use next code( U)?$/);
    await screen.findByRole('button', { name: /^Copy code( C)?$/ });
  };

  it('says where a file without codes leaves the person', async () => {
    await press('Type or paste codes');
    await app.user.type(screen.getByLabelText('Or paste or type the codes'), 'Dear reader, hello.');
    await press('Check codes');
    expect(await screen.findByText('No codes in this file.')).toBeDefined();
    expect(screen.getByText('Sentence, no code in it')).toBeDefined();
    await press('Paste codes');
  });

  it('accounts for every pasted line before it saves', async () => {
    const field = await screen.findByLabelText('Or paste or type the codes');
    await app.user.click(field);
    await app.user.paste(
      'My codes\nk0Ol-1Ix8\nabcd-2345 (used)\nqrst-6789\nuvwx-1357\nyzab-2468\n',
    );
    await press('Check codes');
    expect(await screen.findByText('5 codes found')).toBeDefined();
    expect(screen.getByText('1 line skipped')).toBeDefined();
    expect(screen.getByText('Not recognised. Choose an issuer.')).toBeDefined();
    const commit = screen.getByRole('button', { name: 'Import 5 codes' });
    expect(commit.hasAttribute('disabled') || commit.ariaDisabled === 'true').toBe(true);

    await app.user.type(screen.getByLabelText('Issuer'), 'Slack');
    await press('Import 5 codes');
    expect(await screen.findByRole('heading', { level: 1, name: 'Slack' })).toBeDefined();
    expect(screen.getByText('of 5 left')).toBeDefined();
    expect(await row('Code 2, used')).toBeDefined();
  });

  it('keeps a code out of the page until it is revealed, and names its look-alikes', async () => {
    expect(document.body.textContent).not.toContain('k0Ol');
    await press('Reveal code 1');
    const shown = await row('Code 1, not used, shown');
    expect(within(shown).getByText(/small k?.*zero.*capital O.*small l/i)).toBeDefined();
    await press('Hide code 1');
    await row('Code 1, not used, hidden');
    expect(document.body.textContent).not.toContain('k0Ol');
  });

  it('reserves one code, copies through main, and grinds one tooth when it worked', async () => {
    await useNext();
    expect(app.asked.filter((name) => name === 'code.use')).toHaveLength(1);
    await press(/^Copy code( C)?$/);
    await waitFor(() => expect(app.desk.copied).toEqual(['k0Ol-1Ix8']));
    await press('It worked');
    expect(await screen.findByText('Code 1 marked used')).toBeDefined();
    expect(screen.getByText('Next time you’ll get code 3.')).toBeDefined();
    await press('Done');
    await row(/^Code 1, used/);
  });

  it('offers the next code or the same again after a rejection, and doubts the set after three', async () => {
    await useNext();
    await press('It was rejected');
    expect(await screen.findByText('Code 3 marked rejected.')).toBeDefined();
    await press('Try code 3 again');
    await screen.findByText('Code 3 of 5');
    await press('It was rejected');
    for (const [next, position] of [
      ['Show code 4', 4],
      ['Show code 5', 5],
    ] as const) {
      await app.user.click(await screen.findByRole('button', { name: next }));
      await screen.findByText(`Code ${position} of 5`);
      await press('It was rejected');
      await screen.findByText(`Code ${position} marked rejected.`);
    }
    expect(screen.getByText(/^These may be from an old set/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Show code/ })).toBeNull();
    await app.user.keyboard('{Escape}');
  });

  it('says that all are used, and takes back a use', async () => {
    expect((await screen.findAllByText('All used')).length).toBeGreaterThan(0);
    expect(screen.getByText(/^All used. You can still get in/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Use next code/ })).toBeNull();
    (await row(/^Code 4, rejected/)).focus();
    await press('Undo use of code 4');
    await row('Code 4, not used, hidden');
    expect((await screen.findAllByText('Undone. 1 left.')).length).toBeGreaterThan(0);
  });

  it('leaves a code unused when the person says so, and asks when the dialog is just closed', async () => {
    await useNext();
    await press('I didn’t use it');
    await row('Code 4, not used, hidden');
    await useNext();
    await app.user.keyboard('{Escape}');
    const bar = await screen.findByRole('region', { name: 'Messages' });
    expect(await within(bar).findByText('Did you use Slack code 4?')).toBeDefined();
    await app.user.click(within(bar).getByRole('button', { name: 'It worked' }));
    await row(/^Code 4, used/);
  });

  it('warns of codes that are in both sets and says when nothing is new', async () => {
    await press('Replace set');
    const paste = async (text: string) => {
      const field = await screen.findByLabelText('Or paste or type the codes');
      await app.user.clear(field);
      await app.user.click(field);
      await app.user.paste(text);
      await press('Check codes');
    };
    await paste('qrst-6789\nnew1-new1\nnew2-new2\n');
    expect(await screen.findByText('1 code is in both.')).toBeDefined();
    expect(screen.getAllByText('Already saved')).toHaveLength(1);
    await press('Cancel');
    await paste('qrst-6789\nuvwx-1357\n');
    expect(
      await screen.findByText('This set is already in the vault. Nothing to import.'),
    ).toBeDefined();
  });
});
