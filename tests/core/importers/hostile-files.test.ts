import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../electron/core/importers/parse-import.ts';
import { limits } from '../../../shared/limits.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { ParsedFile } from '../../../shared/import-types.ts';

const parse = (text: string): ParsedFile =>
  parseImport({ name: null, bytes: new TextEncoder().encode(text) });
const valuesOf = (parsed: ParsedFile): string[] =>
  parsed.accounts.flatMap(({ codes }) => codes.map(({ value }) => value));

describe('hostile text', () => {
  it('takes a million lines', () => {
    const parsed = parse('ab1\n'.repeat(1_000_000));
    expect(parsed.accounts).toEqual([]);
    expect(parsed.problems).toHaveLength(1_000_000);
  });

  it('takes one line of 4 MB', () => {
    const parsed = parse('a1b2c3d4 '.repeat(466_000).slice(0, limits.importTextBytes));
    expect(parsed.accounts).toEqual([]);
    expect(parsed.problems).toEqual([
      { line: 1, text: expect.stringContaining('a1b2c3d4') as string, reason: 'lineTooLong' },
    ]);
    expect(parsed.problems[0]?.text).toHaveLength(200);
  });

  it.each([
    ['a line over the limit', `${'x'.repeat(limits.importLineCharacters + 1)}\n`],
    ['an open quote in a table', 'code,used\n"abcd-1234\n'],
    ['an open bracket', '(((( used\n'],
    ['a label without end', `recovery code: ${'a:'.repeat(500)}\n`],
    ['bidirectional overrides', '\u202e4321-dcba\u202c [used\n'],
  ])('finds the codes beside %s', (_name, noise) => {
    const parsed = parse(`Backup codes\nab1d-1234\nef2h-5678\n\n${noise}`);
    expect(valuesOf(parsed)).toEqual(expect.arrayContaining(['ab1d-1234', 'ef2h-5678']));
  });

  it('keeps the text of a problem whole characters', () => {
    const parsed = parse(`${'x'.repeat(199)}😀 and more words.`);
    expect(parsed.problems[0]?.text.isWellFormed()).toBe(true);
  });

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
  ])('refuses a %s called codes.txt', (_name, bytes) => {
    const file = { name: 'github-recovery-codes.txt', bytes: new Uint8Array(bytes) };
    expect(() => parseImport(file)).toThrow(VaultError);
  });
});

/** Text that costs a careless pattern or loop more than its length. `size` is in characters. */
const adversarial: Readonly<Record<string, (size: number) => string>> = {
  'words of phrases': (size) => 'abandon\n'.repeat(size / 8),
  'open brackets': (size) => `${'('.repeat(1000)}\n`.repeat(size / 1001),
  'blanks inside a line': (size) => `x${' '.repeat(1990)}y\n`.repeat(size / 1993),
  'at signs': (size) => `${'a@'.repeat(900)}\n`.repeat(size / 1801),
  'one long word': (size) => `${'a'.repeat(1900)}\n`.repeat(size / 1901),
  'half a phrase': (size) => `${'recovery '.repeat(200)}\n`.repeat(size / 1801),
  'short tokens': (size) => `${'a1 '.repeat(600)}\n`.repeat(size / 1801),
  'dashes and letters': (size) => `${'a-'.repeat(900)}\n`.repeat(size / 1801),
  'list numbers': (size) => `${'1. '.repeat(600)}\n`.repeat(size / 1801),
  'changing issuers': (size) =>
    'GitHub codes\nec84f-39a43\nDiscord codes\nab1d-1234\n'.repeat(size / 50),
  'sentences about use': (size) => 'ab1d-1234\nused ab1d-1234 and others\n'.repeat(size / 37),
};

/** Work of this process, not time on the wall: another busy program must not look like a costly pattern. */
const millisecondsOf = (text: string): number => {
  const start = process.cpuUsage();
  parse(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

describe('the cost of hostile text', () => {
  it.each(Object.entries(adversarial))('grows with the length: %s', (_name, write) => {
    const size = 8 * 1024;
    millisecondsOf(write(size));
    const small = Math.min(...[1, 2].map(() => millisecondsOf(write(size))));
    const large = Math.min(...[1, 2].map(() => millisecondsOf(write(size * 8))));
    // Eight times the text: eight times the work is linear, sixty-four times would be quadratic.
    expect(large).toBeLessThan(Math.max(small, 2) * 40);
  });
});
