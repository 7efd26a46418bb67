import { patience, renderApp, type TestApp } from './support/render-app.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChoiceName, choiceNames, choices } from '../../renderer/screens/generate/choices.ts';
import { bitsPerCode } from '../../shared/code-shape.ts';

describe('choices', () => {
  it.each<[ChoiceName, number]>([
    ['standard', 52],
    ['github', 40],
    ['digits', 27],
    ['no-look-alikes', 59],
    ['long', 80],
  ])('%s has about %i bits', (name, bits) => {
    const { spec } = choices[name];
    expect(spec && Math.round(bitsPerCode(spec))).toBe(bits);
  });

  it('lists custom last', () => {
    expect(choiceNames.at(-1)).toBe('custom');
    expect(choices.custom.spec).toBeNull();
  });
});

describe('generate', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await renderApp({ vault: 'locked' });
    await app.unlock();
  });

  afterAll(async () => {
    await app.close();
  });

  const codes = async (count: number): Promise<string[]> => {
    const list = screen.getByRole('list', { name: 'Preview' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(count));
    return within(list)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('[aria-hidden="true"] + * > [aria-hidden="true"]'))
      .map((line) => line?.textContent ?? '');
  };
  const open = () => app.user.click(screen.getByRole('button', { name: 'Generate codes' }));
  const chosenPreset = () => screen.getByRole<HTMLInputElement>('radio', { checked: true }).value;

  it('saves ten standard codes to a new account', async () => {
    await open();
    const first = await codes(10);
    for (const code of first) expect(code).toMatch(/^[A-Z0-9]{10}$/);
    expect(new Set(first).size).toBe(10);
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toBe('Fair, about 52 bits');

    await app.user.click(screen.getByRole('button', { name: 'New codes' }));
    await waitFor(async () => expect(await codes(10)).not.toEqual(first));
    const kept = await codes(10);

    await app.user.click(screen.getByRole('button', { name: 'Save 10 codes' }));
    expect(screen.getByText('Name the issuer first.')).toBeDefined();
    await app.user.type(screen.getByLabelText('Issuer'), ' Nextcloud ');
    await app.user.type(screen.getByLabelText('Account'), 'alex');
    await app.user.click(screen.getByRole('button', { name: 'Save 10 codes' }));
    await screen.findByRole('heading', { level: 1, name: /Nextcloud/ }, patience);
    expect(screen.queryByRole('dialog')).toBeNull();

    const { accounts } = await app.core.request('vault.snapshot', {});
    expect(accounts).toMatchObject([
      { issuer: 'Nextcloud', name: 'alex', total: 10, remaining: 10 },
    ]);
    const stored = await app.core.request('code.reveal', {
      codeSetId: accounts[0]?.codeSetId ?? '',
    });
    expect(stored.map(({ value }) => value)).toEqual(kept);
  });

  it('turns to custom when a value changes, and adds to the set of an existing account', async () => {
    await open();
    await app.user.click(screen.getByRole('radio', { name: /^GitHub-like/ }));
    for (const code of await codes(10)) expect(code).toMatch(/^1?[0-9a-f]{5}-[0-9a-f]{5}$/);
    expect(chosenPreset()).toBe('github');
    await app.user.click(screen.getByRole('button', { name: 'Decrease Codes' }));
    await app.user.click(screen.getByRole('button', { name: 'Decrease Codes' }));
    expect(chosenPreset()).toBe('custom');
    await codes(8);

    await app.user.click(screen.getByRole('button', { name: /Saves to/ }));
    await app.user.click(await screen.findByRole('option', { name: /Nextcloud/ }));
    expect(screen.getByText('10 codes left in the active set become replaced.')).toBeDefined();
    await app.user.click(screen.getByRole('radio', { name: 'Add to them' }));
    expect(screen.getByText('The new codes join the active set of 10.')).toBeDefined();
    await app.user.click(screen.getByRole('button', { name: 'Save 8 codes' }));
    await waitFor(async () => {
      const { accounts } = await app.core.request('vault.snapshot', {});
      expect(accounts).toMatchObject([{ issuer: 'Nextcloud', total: 18, remaining: 18 }]);
    });
  });

  it('makes a hundred short codes and calls them weak', async () => {
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open();
    const field = (name: string) => screen.getByRole('textbox', { name });
    for (const [name, value] of [
      ['Codes', '100'],
      ['Length', '4'],
    ] as const) {
      await app.user.clear(field(name));
      await app.user.type(field(name), `${value}{Tab}`);
    }
    await app.user.click(screen.getByRole('button', { name: /Characters/ }));
    await app.user.click(await screen.findByRole('option', { name: '0–9' }));
    await codes(100);
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toBe('Weak, about 13 bits');
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
