import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../electron/core/importers/parse-text.ts';

const hex = ['ab12c-de34f', 'cd56e-fa78b', '01c2d-3e4f5', '9a8b7-c6d5e', '3f4e5-d6c7b'];
const digits = ['3927 9974', '9302 4568', '3406 4072', '6946 8037', '4811 9023'];

const parse = (text: string): { value: string; used: boolean }[] =>
  parseText(null, text).accounts.flatMap((account) =>
    account.codes.map(({ value, used }) => ({ value, used })),
  );
const listOf = (codes: readonly string[], at: number, write: (code: string) => string): string =>
  `Acme backup codes\n${codes.map((code, index) => (index === at ? write(code) : code)).join('\n')}\n`;

const remarks: readonly (readonly [write: (code: string) => string, used: boolean])[] = [
  [(code) => `${code} - used on phone, May`, true],
  [(code) => `${code} - for phone, May`, false],
  [(code) => `- [x] ${code} ✅ 2024-03-04`, true],
  [(code) => `${code} ✅ 2024-03-04`, true],
  [(code) => `${code} gone`, true],
  [(code) => `-${code}- used`, true],
  [(code) => `${code} given to mum`, false],
  [(code) => `${code} for holiday`, false],
  [(code) => `${code} offen`, false],
  [(code) => `${code} ?`, false],
  [(code) => `${code} *`, false],
  [(code) => `next: ${code}`, false],
  [(code) => `- TODO ${code}`, false],
  [(code) => `- DONE ${code}`, true],
  [(code) => `🔑 ${code}`, false],
];

describe('a code of a list with words beside it', () => {
  const places = [0, 2, 4];
  it.each(remarks.map(([write, used]) => [write('CODE'), write, used] as const))(
    '%s is kept wherever it stands',
    (_name, write, used) => {
      for (const codes of [hex, digits]) {
        for (const at of places) {
          expect(parse(listOf(codes, at, write))).toEqual(
            codes.map((value, index) => ({ value, used: used && index === at })),
          );
        }
      }
    },
  );

  it('is kept whatever the words are', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.nat({ max: hex.length - 1 }), words, (at, remark) => {
        const found = parse(listOf(hex, at, (code) => `${code} ${remark}`));
        expect(found.map(({ value }) => value)).toEqual(hex);
      }),
    );
  });

  it('is read in a list of nothing but such lines, below a heading of codes', () => {
    const text = `GitHub recovery codes\n${hex.map((code, index) => `${code} place ${'abcde'[index] ?? ''}`).join('\n')}\n`;
    expect(parse(text).map(({ value }) => value)).toEqual(hex);
  });
});

describe('a number beside a list', () => {
  it.each([
    '9123 4567 helpline',
    '9123 4567 Kundennummer',
    'Tel: 9123 4567',
    'Order 9123 4567',
    '9123 4567 EUR',
    '9123 4567 is the number of the office you can call.',
  ])('%s is none of its codes', (line) => {
    const text = `Google backup codes\n${digits.join('\n')}\n${line}\n`;
    expect(parse(text).map(({ value }) => value)).toEqual(digits);
  });

  it('is no list where every line has words', () => {
    expect(parse('fe33228d remove dead code\nda0419ae docs\n78f41fd9 refactor\n')).toEqual([]);
  });
});
