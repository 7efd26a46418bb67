import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../electron/core/importers/parse-import.ts';
import type { ParsedFile } from '../../../shared/import-types.ts';
import { unaccountedLines } from './unaccounted-lines.ts';

const parse = (text: string, name: string | null = null): ParsedFile =>
  parseImport({ name, bytes: new TextEncoder().encode(text) });

interface Code {
  readonly value: string;
  readonly used: boolean;
}

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz0123456789';
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const hex = '0123456789abcdef';
const mixed = `${lower}${upper}`;

const shapes: readonly { alphabet: string; groups: readonly number[]; separator: string }[] = [
  { alphabet: digits, groups: [8], separator: '' },
  { alphabet: digits, groups: [4, 4], separator: ' ' },
  { alphabet: lower, groups: [4, 4], separator: '-' },
  { alphabet: lower, groups: [10], separator: '' },
  { alphabet: hex, groups: [5, 5], separator: '-' },
  { alphabet: hex, groups: [16], separator: '' },
  { alphabet: hex, groups: [4, 4, 4, 4], separator: ' ' },
  { alphabet: upper, groups: [12], separator: '' },
  { alphabet: upper, groups: [4, 4, 4], separator: '-' },
  { alphabet: upper, groups: [5, 5, 5, 5, 5], separator: '-' },
  { alphabet: mixed, groups: [16], separator: '' },
  { alphabet: lower, groups: [3, 3, 3], separator: ' ' },
];

/** Without bias: services draw evenly, and "0000 0000" ten times over is no list of codes. */
const anyCodes: fc.Arbitrary<Code[]> = fc.noBias(
  fc.constantFrom(...shapes).chain(({ alphabet, groups, separator }) => {
    const character = fc.constantFrom(...alphabet);
    const group = (length: number): fc.Arbitrary<string> =>
      fc.string({ unit: character, minLength: length, maxLength: length });
    const value = fc
      .tuple(...groups.map(group))
      .map((parts) => parts.join(separator))
      .filter((text) => /\d/.test(text));
    return fc.uniqueArray(fc.record({ value, used: fc.boolean() }), {
      minLength: 4,
      maxLength: 16,
      selector: (code) => code.value.toLowerCase(),
    });
  }),
);

type Layout = (codes: readonly Code[], end: string) => string;

const eachLine =
  (write: (code: Code, index: number) => string): Layout =>
  (codes, end) =>
    codes.map(write).join(end);

const layouts: Readonly<Record<string, Layout>> = {
  lines: eachLine(({ value, used }) => `${value}${used ? ' (used)' : ''}`),
  'trailing blanks': eachLine(({ value, used }) => `  ${value}${used ? '   - used ' : ' '}`),
  numbered: eachLine(({ value, used }, index) => `${index + 1}. ${value}${used ? ' (used)' : ''}`),
  colons: eachLine(({ value, used }, index) => `${index + 1}: ${value}${used ? ' used' : ''}`),
  brackets: eachLine(({ value, used }, index) => `${index + 1}) ${used ? '[x] ' : ''}${value}`),
  bullets: eachLine(({ value, used }) => `* ${value}${used ? ' (used)' : ' '}`),
  boxes: eachLine(({ value, used }) => `- [${used ? 'x' : ' '}] ${value}`),
  'ballot boxes': eachLine(({ value, used }) => `${used ? '☑' : '☐'} ${value}`),
  strikes: eachLine(({ value, used }) => (used ? `~~${value}~~` : value)),
  quotes: eachLine(({ value, used }) => `> ${value}${used ? ' (used)' : ''}`),
  'list with commas': (codes) =>
    codes.map(({ value, used }) => `${value}${used ? ' (used)' : ''}`).join(', '),
  'list with semicolons': (codes) =>
    codes.map(({ value, used }) => `${value}${used ? ' (used)' : ''}`).join('; '),
  'Markdown table': (codes, end) =>
    [
      '| # | Code | Used |',
      '|---|---|---|',
      ...codes.map(
        ({ value, used }, index) => `| ${index + 1} | ${value} | ${used ? 'yes' : ''} |`,
      ),
    ].join(end),
  CSV: (codes, end) =>
    ['code,used', ...codes.map(({ value, used }) => `"${value}",${used ? 'yes' : 'no'}`)].join(end),
  'two numbered columns': (codes, end) => {
    const rows = Math.ceil(codes.length / 2);
    const cell = (index: number): string => {
      const code = codes[index];
      return code === undefined ? '' : `${index + 1}. ${code.value}${code.used ? ' (used)' : ''}`;
    };
    return Array.from({ length: rows }, (_, row) => `${cell(row)}\t\t ${cell(row + rows)}`).join(
      end,
    );
  },
};

const headings = [
  '',
  'GitHub recovery codes',
  'Your backup codes:',
  'Keep these backup codes safe.',
];

describe('a written layout', () => {
  it.each(Object.entries(layouts))('%s is read back exactly', (_name, write) => {
    fc.assert(
      fc.property(
        anyCodes,
        fc.constantFrom(...headings),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\ufeff'),
        (codes, heading, end, mark) => {
          const body = write(codes, end);
          const text = `${mark}${heading === '' ? '' : `${heading}${end}${end}`}${body}${end}`;
          const read = parse(text).accounts.flatMap((account) => account.codes);
          expect(read.map(({ value, used }) => ({ value, used }))).toEqual(codes);
          expect(read.map(({ position }) => position)).toEqual(codes.map((_, index) => index + 1));
        },
      ),
      { numRuns: 60 },
    );
  });
});

const proseWords = (
  'keep these codes in a safe place account recovery phone number street please call our office ' +
  'about your order the invoice was paid on Monday March January server version update thanks ' +
  'regards Alex the quick brown fox jumps over lazy dogs and runs away from backup security team ' +
  'well-known two-factor sign-in e-mail'
).split(' ');
const proseNumbers = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom(
    '10:15',
    '04/03/2025',
    '+44 20 7946 0958',
    '90210',
    'v12.3',
    '192.168.1.20',
    '$12.50',
  ),
);
const proseWord = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...proseWords) },
  { weight: 1, arbitrary: proseNumbers },
);
const sentence = fc
  .array(proseWord, { minLength: 3, maxLength: 20 })
  .map((words) => `${words.join(' ')}.`)
  .filter((text) => /[a-z]{3}/.test(text));

describe('prose', () => {
  it('never yields a code', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (sentences) => {
        expect(parse(sentences.join('\n')).accounts).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('around codes adds none', () => {
    fc.assert(
      fc.property(anyCodes, fc.array(sentence), fc.array(sentence), (codes, before, after) => {
        const text = [...before, '', ...codes.map(({ value }) => value), '', ...after].join('\n');
        const read = parse(text).accounts.flatMap((account) => account.codes);
        expect(read.map(({ value }) => value).toSorted()).toEqual(
          codes.map(({ value }) => value).toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('any text', () => {
  it('is accounted for line by line', () => {
    const line = fc.oneof(
      sentence,
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      anyCodes.map((codes) => codes.map(({ value }) => value).join('  ')),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const text = `text\n${lines.join('\n').replaceAll(/\p{Cc}/gu, '\n')}`;
        const bytes = new TextEncoder().encode(text);
        expect(unaccountedLines(bytes, parseImport({ name: null, bytes }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
