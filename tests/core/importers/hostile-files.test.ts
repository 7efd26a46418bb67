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
