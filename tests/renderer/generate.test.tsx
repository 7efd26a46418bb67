import { patience, renderApp, type TestApp } from './support/render-app.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { serverFileNames, serverFiles } from '../../shared/server-files.ts';
import { presetNames } from '../../shared/code-presets.ts';
import { guessRates, timeWords } from '../../renderer/screens/generate/guess-time.ts';
import { generalChoices, serverChoices } from '../../renderer/screens/generate/preset-names.ts';
import { message } from '../../renderer/messages/message.ts';

describe('presets', () => {
  it('lists every preset once, the plain one first and custom below the general ones', () => {
    expect(generalChoices[0]).toBe('standard');
    expect(generalChoices.at(-1)).toBe('custom');
    expect(serverChoices).toHaveLength(16);
    const listed = [...generalChoices, ...serverChoices].filter((name) => name !== 'custom');
    expect(listed.toSorted()).toEqual([...presetNames].toSorted());
  });

  it.each(serverFileNames)('%s: the dialog says whether the file holds the codes', (file) => {
    const holdsCodes = serverFiles[file].content === 'codes';
    expect(message(`generate.holds.${file}`).includes('The codes themselves')).toBe(holdsCodes);
  });

  it.each([
    [1e13, 'over a trillion years'],
    [1_234_567, '1,200,000 years'],
    [2.04, '2 years'],
    [0.5, '180 days'],
    [0.5 / 365, '12 hours'],
    [0.2 / 365 / 24, '12 minutes'],
    [1e-9, 'less than a minute'],
  ])('%f years are %s', (years, words) => {
    expect(timeWords(years)).toBe(words);
  });

  it('offers rates from a slow server to a stolen list', () => {
    expect(Object.values(guessRates)).toEqual([1 / 60, 1, 1e3, 1e9]);
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
  /** Waits until all codes are of the new kind: the preview follows a moment after a choice. */
  const codesLike = async (count: number, pattern: RegExp): Promise<string[]> => {
    await waitFor(async () => {
      const shown = await codes(count);
      expect(shown.filter((code) => !pattern.test(code))).toEqual([]);
    }, patience);
    return codes(count);
  };
  const open = () => app.user.click(screen.getByRole('button', { name: 'Generate codes' }));
  const choices: readonly string[] = [...generalChoices, ...serverChoices];
  const chosenPreset = () =>
    screen
      .getAllByRole<HTMLInputElement>('radio', { checked: true })
      .map(({ value }) => value)
      .find((value) => choices.includes(value));
  const press = (name: string | RegExp) => app.user.click(screen.getByRole('button', { name }));
  const choose = async (select: RegExp, option: RegExp | string) => {
    await press(select);
    await app.user.click(await screen.findByRole('option', { name: option }));
  };
  const close = async () => {
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };

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
    await codesLike(10, /^[0-9a-f]{5}-[0-9a-f]{5}$/);
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
    await codesLike(100, /^[0-9]{4}$/);
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toBe('Weak, about 13 bits');
    await close();
  });

  it('finds a server by name, and makes its codes and its hashed file', async () => {
    await open();
    await app.user.type(screen.getByRole('searchbox', { name: 'Find a server' }), 'keyc');
    expect(screen.getAllByRole('radio', { name: /bits/ })).toHaveLength(1);
    await app.user.click(screen.getByRole('radio', { name: /^Keycloak/ }));
    await codesLike(12, /^[A-NP-Z1-9]{12}$/);
    await app.user.click(
      screen.getByRole('checkbox', { name: 'Also export hashed file for the server' }),
    );
    expect(
      screen.getByText(/SHA-512 of each code.*never needs the codes themselves/),
    ).toBeDefined();
    await app.user.type(screen.getByLabelText('Issuer'), 'Keycloak');
    await press('Save and export…');
    expect(screen.getByText('The file says whose codes they are. Name the account.')).toBeDefined();
    await app.user.type(screen.getByLabelText('Account'), 'sam');
    const made = await codes(12);
    await press('Save and export…');
    await screen.findByRole('heading', { level: 1, name: /Keycloak/ }, patience);
    const text = await readFile(app.desk.serverFile ?? '', 'utf8');
    expect(JSON.parse(text)).toMatchObject({ users: [{ username: 'sam' }] });
    expect(made.filter((code) => text.includes(code))).toEqual([]);
    const { accounts } = await app.core.request('vault.snapshot', {});
    const account = accounts.find(({ issuer }) => issuer === 'Keycloak');
    expect(account).toMatchObject({ name: 'sam', total: 12, kind: 'ordered' });
  });

  it('does not store codes whose file was not saved', async () => {
    await open();
    await app.user.click(screen.getByRole('radio', { name: /^GitLab/ }));
    await codesLike(10, /^[0-9a-f]{16}$/);
    await app.user.click(screen.getByRole('checkbox', { name: /Also export/ }));
    await app.user.type(screen.getByLabelText('Issuer'), 'GitLab');
    await choose(/Server/, 'GitLab list, FIPS mode');
    const { serverFile } = app.desk;
    app.desk.serverFile = null;
    const dialogs = () => app.asked.filter((name) => name === 'generate.saveFile').length;
    const before = dialogs();
    await press('Save and export…');
    await waitFor(() => expect(dialogs()).toBe(before + 1), patience);
    expect(screen.getByRole('dialog')).toBeDefined();
    app.desk.serverFile = serverFile;
    await close();
    const { accounts } = await app.core.request('vault.snapshot', {});
    expect(accounts.some(({ issuer }) => issuer === 'GitLab')).toBe(false);
  });

  it('prints codes and forgets them', async () => {
    const before = await app.core.request('vault.snapshot', {});
    await open();
    const made = await codesLike(10, /^[A-Z0-9]{10}$/);
    await choose(/Saves to/, 'Nowhere: print only');
    await press('Print…');
    expect(screen.getByText('Name the issuer first.')).toBeDefined();
    await app.user.type(screen.getByLabelText('Issuer'), 'Door');
    await press('Print…');
    await screen.findByText('1 sheet printed.', {}, patience);
    expect(screen.getByText(/not in the vault/)).toBeDefined();
    const { html } = app.desk.printed.at(-1) ?? { html: '' };
    expect(made.filter((code) => !html.includes(code))).toEqual([]);
    await press('Done');
    await waitFor(() => expect(app.asked).toContain('generate.discard'));
    expect((await app.core.request('vault.snapshot', {})).revision).toBe(before.revision);
  });

  it('takes characters of the person’s own, and says what is wrong with them', async () => {
    await open();
    await choose(/Characters/, 'Your own…');
    const field = screen.getByLabelText('Your own characters');
    await app.user.clear(field);
    expect(screen.getByText('Two different characters at least.')).toBeDefined();
    await app.user.type(field, 'xyz z');
    expect(screen.getByText(/spaces, dashes and marks get lost/)).toBeDefined();
    await app.user.clear(field);
    await app.user.type(field, 'xyz');
    await codesLike(10, /^[xyz]{10}$/);
    expect(screen.getByText(/Under 40 bits/)).toBeDefined();
    await close();
  });

  it('gives each person of a list a set, and saves them together', async () => {
    await open();
    await app.user.click(screen.getByRole('radio', { name: 'A list of people' }));
    expect(screen.getByText(/columns name and account/)).toBeDefined();
    const list = new File(['name,account\nAlex Doe,alex\nSam,sam\nNobody,\n'], 'people.csv');
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    expect(input).not.toBeNull();
    if (input) await app.user.upload(input, list);
    await screen.findByRole('heading', { name: '2 people' }, patience);
    expect(screen.getByText('1 line left out.')).toBeDefined();
    expect(screen.getByText('Line 4 has no account.')).toBeDefined();
    expect(screen.getByRole('cell', { name: 'Alex Doe' })).toBeDefined();
    await codes(10);
    await app.user.type(screen.getByLabelText('Issuer'), 'Team');
    await press('Print…');
    await screen.findByText('2 sheets printed.', {}, patience);
    expect(screen.getByText(/save the codes now/)).toBeDefined();
    await press('Save 20 codes');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByText('Codes saved for 2 accounts of Team.', {}, patience);
    const { accounts } = await app.core.request('vault.snapshot', {});
    const team = accounts.filter(({ issuer }) => issuer === 'Team');
    expect(team.map(({ sheet }) => sheet.state)).toEqual(['current', 'current']);
    expect(Object.fromEntries(team.map(({ name, total }) => [name, total]))).toEqual({
      alex: 10,
      sam: 10,
    });
  });
});
