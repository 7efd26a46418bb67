import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { argon2id } from '../../../electron/core/crypto/sodium.ts';
import type { PersonCodes } from '../../../electron/core/generators/server-files/server-file.ts';
import { serverFileRenderers } from '../../../electron/core/generators/server-files/server-file-renderers.ts';
import { requireFit } from '../../../electron/core/generators/server-files/server-fit.ts';
import { shellWord } from '../../../electron/core/generators/server-files/shell-word.ts';
import { codePresets, presetNames } from '../../../shared/code-presets.ts';
import { serverFileNames, serverFiles, type ServerFileName } from '../../../shared/server-files.ts';
import { failing } from '../../support/failing.ts';
import { hundredCodes, makeFile } from './support/made-file.ts';

/** Bytes that only look random: 0, 1, 2 … on and on, so that a file is the same in every run. */
function countingBytes(): (count: number) => Uint8Array {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => next++ % 256);
}

/** The n-th code of a preset without any chance in it. */
const fixedCodes: Partial<Record<ServerFileName, readonly string[]>> = {
  'django-otp': ['abcdefgh', 'mz2a3b4c'],
  'django-allauth': ['01234567', '89012345'],
  fortify: ['Ab3dE6gHi9-K1mN0pQrSt', 'zYx8WvU7ts-R6qP5oNm4L'],
  devise: ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'],
  gitlab: ['0123456789abcdef', 'fedcba9876543210'],
  'gitlab-fips': ['0123456789abcdef', 'fedcba9876543210'],
  keycloak: ['ABCDEF123456', 'ZYXWVU987654'],
  'keycloak-rs512': ['ABCDEF123456', 'ZYXWVU987654'],
  'better-auth': ['aB3dE-6gHi9', 'Zy8wV-u7Ts1'],
  'better-auth-encrypted': ['aB3dE-6gHi9', 'Zy8wV-u7Ts1'],
  nextcloud: ['abcdefgijkmnopqr', 'STWXYZ23456789AB'],
  authentik: ['Ab3dE6gHi9K1', 'zYx8WvU7tsR6'],
  privacyidea: ['ABCDEFGHIJ', '0123456789'],
  wordpress: ['01234567', '89012345'],
  aspnet: ['23456-789BC', 'DFGHJ-KMNPQ'],
  kratos: ['abcd1234', 'wxyz9876'],
  rodauth: [
    'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
    'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8',
  ],
  'google-pam': ['12345678', '98765432'],
};

const golden = (name: string): string =>
  readFileSync(new URL(`../../fixtures/generate/${name}`, import.meta.url), 'utf8');

const made = new Map<string, string>();

function madeFixed(file: ServerFileName, several: boolean): string {
  const key = `${file} ${several}`;
  const text = made.get(key) ?? makeFixed(file, several);
  made.set(key, text);
  return text;
}

function makeFixed(file: ServerFileName, several: boolean): string {
  const codes = fixedCodes[file] ?? [];
  const alex: PersonCodes = { account: 'alex@example.org', codes };
  const people = several ? [alex, { account: "sam o'neil", codes: codes.toReversed() }] : [alex];
  return serverFileRenderers[file](
    { people, several, at: 1_772_582_400_000, bcryptCost: 4, pepper: '' },
    { randomBytes: countingBytes(), argon2id, codeDone: () => undefined },
  );
}

describe('golden files, byte for byte', () => {
  it.each(serverFileNames)('%s for one person', (file) => {
    expect(madeFixed(file, false)).toBe(golden(`${file}.one.txt`));
  });

  it.each(serverFileNames)('%s for several', (file) => {
    expect(madeFixed(file, true)).toBe(golden(`${file}.several.txt`));
  });
});

describe('what a file holds', () => {
  const hashed = serverFileNames.filter((name) => serverFiles[name].content === 'hashes');

  it('knows the six servers that hashes suffice for', () => {
    expect(hashed).toEqual([
      'devise',
      'gitlab',
      'gitlab-fips',
      'keycloak',
      'keycloak-rs512',
      'nextcloud',
      'wordpress',
    ]);
  });

  it.each(hashed)('%s: no code in it, not even a part', (file) => {
    for (const several of [false, true]) {
      const text = madeFixed(file, several).toLowerCase();
      for (const code of fixedCodes[file] ?? []) {
        expect(text).not.toContain(code.slice(0, 8).toLowerCase());
      }
    }
  });

  it('never holds the pepper', () => {
    expect(makeFile('devise', ['0123456789abcdef'], { pepper: 'peppercorn' })).not.toContain(
      'pepper',
    );
  });

  it('counts each code once while it hashes', () => {
    for (const file of hashed.filter((name) => name !== 'nextcloud')) {
      let done = 0;
      serverFileRenderers[file](
        {
          people: [
            { account: 'a', codes: ['1', '2'] },
            { account: 'b', codes: ['3'] },
          ],
          several: true,
          at: 0,
          bcryptCost: 4,
          pepper: '',
        },
        { randomBytes: countingBytes(), argon2id, codeDone: () => (done += 1) },
      );
      expect([file, done]).toEqual([file, 3]);
    }
  });
});

describe('names that mean something to a shell, to SQL, PHP, JSON or CSV', () => {
  const account = `a'b"c\\d $(e);f,-- <?>`;
  const people = [{ account, codes: ['ABCDEFGH', '12345678'] }];
  const madeFor = (file: ServerFileName): string => makeFile(file, [], { people, several: true });

  it.each(['devise', 'better-auth', 'gitlab'] as const)('%s', (file) => {
    expect(Object.keys(JSON.parse(madeFor(file)) as object)).toEqual([account]);
  });

  it('accounts that a JavaScript object would reorder or lose', () => {
    const odd = ['b', '10', '9', '__proto__'].map((name) => ({ account: name, codes: ['X'] }));
    const text = makeFile('better-auth', [], { people: odd, several: true });
    expect(Array.from(text.matchAll(/"([^"]+)": \[/g), (found) => found[1])).toEqual([
      'b',
      '10',
      '9',
      '__proto__',
    ]);
  });

  it.each(['authentik', 'rodauth', 'google-pam', 'aspnet'] as const)('%s', (file) => {
    const rows: string[][] = parse(madeFor(file));
    expect(rows.slice(1).every(([name]) => name === account)).toBe(true);
  });

  it('shell words', () => {
    expect(shellWord('alex@example.org')).toBe('alex@example.org');
    expect(shellWord(account)).toBe(`'a'\\''b"c\\d $(e);f,-- <?>'`);
    expect(shellWord('')).toBe("''");
    expect(madeFor('django-otp')).toContain(
      ` -t ABCDEFGH '${account.replace("'", String.raw`'\''`)}'\n`,
    );
    const dashed = [{ account: '--help', codes: ['ABCDEFGH'] }];
    expect(makeFile('django-otp', [], { people: dashed })).toContain('-t ABCDEFGH -- --help\n');
  });

  it('SQL doubles the quote', () => {
    const quoted = [{ account: "o'neil", codes: [] }];
    expect(makeFile('nextcloud', [], { people: quoted })).toContain("WHERE user_id = 'o''neil';");
  });

  it('PHP escapes quote and backslash', () => {
    expect(madeFor('fortify')).toContain(
      String.raw`'a\'b"c\\d $(e);f,-- <?>' => ['ABCDEFGH', '12345678'],`,
    );
  });

  it('privacyIDEA keeps its columns', () => {
    const lines = madeFor('privacyidea').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^# /);
    expect(lines[1]?.split(', ')).toHaveLength(4);
  });
});

describe('codes that a server would not take', () => {
  const one = (codes: readonly string[], account = 'alex') => [{ account, codes }];

  it.each([
    ['django-otp', one(['ABCDEFGHIJKLMNOP']), null],
    ['django-otp', one(['ABCDEFGHIJKLMNOPQ']), 'tooLong'],
    ['google-pam', one(Array.from({ length: 10 }, () => '12345678')), null],
    ['google-pam', one(Array.from({ length: 11 }, () => '12345678')), 'tooMany'],
    ['google-pam', one(['01234567']), 'character'],
    ['google-pam', one(['1234-5678']), 'character'],
    ['aspnet', one(['AB;CD']), 'character'],
    ['privacyidea', one(['AB CD']), 'character'],
    ['privacyidea', one(['AB,CD']), 'character'],
    ['nextcloud', one(['ABCD'], String.raw`al\ex`), 'account'],
    ['keycloak', one(['any ; thing']), null],
  ] as const)('%s: %j → %s', (file, people, reason) => {
    const check = (): void => requireFit(file, people, false);
    if (reason === null) expect(check).not.toThrow();
    else expect(check).toThrowError(failing('generate.unfit', { reason }));
  });

  it.each(serverFileNames)('%s asks for the account exactly where its file names it', (file) => {
    const preset = presetNames.find((name) => codePresets[name].files.some((own) => own === file));
    const codes = preset === undefined ? [] : hundredCodes(preset).slice(0, 5);
    const check = (): void => requireFit(file, one(codes, ''), false);
    if (serverFiles[file].namesAccount) {
      expect(check).toThrowError(failing('generate.accountNeeded'));
      expect(madeFixed(file, false)).toContain('alex@example.org');
    } else expect(check).not.toThrow();
    expect(() => requireFit(file, one(codes, ''), true)).toThrowError(
      failing('generate.accountNeeded'),
    );
  });
});
