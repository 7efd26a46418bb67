import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../../electron/core/importers/parse-import.ts';
import { accountsOf } from './export-files.ts';
import type { ExpectedAccount } from './export-files.ts';
import { exportWriters } from './export-writers.ts';
import type { WrittenEntry } from './export-writers.ts';

const services = {
  GitHub: { url: 'https://github.com/login', code: 'xxxxx-xxxxx' },
  GitLab: { url: 'https://gitlab.com/users/sign_in', code: 'xxxxxxxxxxxxxxxx' },
  Google: { url: 'https://accounts.google.com', code: '#### ####' },
  Discord: { url: 'https://discord.com/login', code: 'aaaa-aaaa' },
  Dropbox: { url: 'https://www.dropbox.com', code: '########' },
  'Acme Cloud': { url: 'https://acme.example/', code: 'AAAA-AAAA-AAAA' },
  'Blue Harbour': { url: '', code: 'MMMMMMMMMM' },
} as const;
type Service = keyof typeof services;

const alphabets: Readonly<Record<string, string>> = {
  x: '0123456789abcdef',
  '#': '0123456789',
  a: 'abcdefghijklmnopqrstuvwxyz0123456789',
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  M: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
};

/** A code of a pattern; the same number makes the same code. */
const codeOf = (pattern: string, seed: number): string => {
  let state = seed;
  return pattern.replace(/[x#aAM]/g, (letter) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const alphabet = alphabets[letter] ?? '';
    return alphabet.charAt((state >>> 8) % alphabet.length);
  });
};

interface Code {
  readonly value: string;
  readonly used: boolean;
}

const marked = ({ value, used }: Code): string => (used ? `${value} (used)` : value);
const layouts: readonly ((codes: readonly Code[]) => string)[] = [
  (codes) => `Recovery codes:\n${codes.map(marked).join('\n')}`,
  (codes) => `Backup codes\n\n${codes.map((code) => `* ${marked(code)}`).join('\n')}\n`,
  (codes) =>
    `My backup codes:\r\n${codes.map((code, i) => `${i + 1}. ${marked(code)}`).join('\r\n')}`,
  (codes) =>
    `Security question: blue\n\nBackup codes\n${codes.map(({ value, used }) => `- [${used ? 'x' : ' '}] ${value}`).join('\n')}`,
  (codes) => codes.map(marked).join('\n'),
  (codes) => `Backup codes: ${codes.map(marked).join(', ')}`,
  (codes) => `Backup codes ${codes.map(marked).join(', ')}`,
  (codes) =>
    `2FA set up on 2025-03-04, phone +44 20 7946 0958\n\nRecovery codes\n${codes.map(marked).join('\n')}\n\nSupport: help@example.com`,
];

const isMixed = (value: string): boolean => /\d/.test(value) && !/^(?:19|20)\d{6}$/.test(value);
const entryOf = (
  service: Service,
): fc.Arbitrary<{ entry: WrittenEntry; expected: ExpectedAccount }> =>
  fc
    .record({
      values: fc.uniqueArray(
        fc
          .nat()
          .map((seed) => codeOf(services[service].code, seed))
          .filter(isMixed),
        { minLength: 3, maxLength: 8 },
      ),
      used: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      layout: fc.constantFrom(...layouts),
      account: fc.constantFrom('alex.doe@example.com', 'alexdoe', 'a.doe+2fa@example.org'),
      hasTotp: fc.boolean(),
    })
    .map(({ values, used, layout, account, hasTotp }) => {
      const codes = values.map((value, index) => ({ value, used: used[index] ?? false }));
      return {
        entry: {
          title: service,
          url: services[service].url,
          account,
          password: 'hunter2-12345678',
          totp: hasTotp ? 'JBSWY3DPEHPK3PXP' : '',
          note: layout(codes),
        },
        expected: {
          issuer: service,
          account,
          codes: values,
          used: codes.filter((code) => code.used).map(({ value }) => value),
        },
      };
    });

/** Entries of other kinds, in which nothing is a code. */
const noise: readonly WrittenEntry[] = [
  ['Wi-Fi', 'Network: Skyhook\nPassword: 8472-1193-4420'],
  ['Photo editor', 'License key: A1B2C-D3E4F-G5H6J-K7L8M-N9P0Q\nOrder no. 48210937'],
  ['Bank', 'IBAN DE89 3704 0044 0532 0130 00\nCall 020 7946 0958'],
  ['Router', 'MAC 00:1B:44:11:3A:B7\nSerial 5CG1234XYZ'],
  ['Shop', 'ordered on 2025-03-04, invoice 20250304-17'],
  ['Server', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ\n4f1a2b3c-5d6e-7f80-91a2-b3c4d5e6f708'],
  ['Lone token', 'AB12CD34EF56GH78'],
  ['Two numbers', '48210937\n90817263'],
].map(([title = '', note = '']) => ({
  title,
  url: '',
  account: 'alex',
  password: 'pa55-w0rd',
  totp: 'JBSWY3DPEHPK3PXP',
  note,
}));

const anyExport = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...(Object.keys(services) as Service[])), { minLength: 1 }),
    fc.subarray([...noise]),
  )
  .chain(([names, others]) =>
    fc.record({ found: fc.tuple(...names.map(entryOf)), others: fc.constant(others) }),
  );

describe.each(Object.entries(exportWriters))('an export of %s', (_name, { importer, write }) => {
  it('gives the codes of every entry and nothing else', () => {
    fc.assert(
      fc.property(anyExport, ({ found, others }) => {
        const entries = [...others, ...found.map(({ entry }) => entry)];
        const parsed = parseImport({ name: null, bytes: strToU8(write(entries)) });
        expect(parsed.importer).toBe(importer);
        expect(accountsOf(parsed)).toEqual(found.map(({ expected }) => expected));
      }),
      { numRuns: 40 },
    );
  });
});
