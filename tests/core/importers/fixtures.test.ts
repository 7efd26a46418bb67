import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../electron/core/importers/parse-import.ts';
import type { ParsedFile } from '../../../shared/import-types.ts';
import { readFixtures } from './fixture-files.ts';
import type { ExpectedAccount } from './fixture-files.ts';
import { unaccountedLines } from './unaccounted-lines.ts';

const folders = [
  'samples',
  'samples-unverified',
  'tricky',
  'own',
  'own/services',
  'own/layouts',
  'own/notes',
];
const fixtures = folders.flatMap(readFixtures);

const accountsOf = (parsed: ParsedFile): ExpectedAccount[] =>
  parsed.accounts.map(({ issuer, account, codes }) => ({
    issuer,
    account,
    codes: codes.map(({ value }) => value),
    used: codes.filter(({ used }) => used).map(({ value }) => value),
  }));

describe.each(fixtures)('$title', ({ downloadName, bytes, expected, decoys }) => {
  const parsed = parseImport({ name: downloadName, bytes });

  it('gives exactly its accounts, codes and marks', () => {
    expect(accountsOf(parsed)).toEqual(expected);
  });

  it('gives every other line a reason', () => {
    expect(unaccountedLines(bytes, parsed)).toEqual([]);
  });

  it('takes no decoy', () => {
    const values = parsed.accounts.flatMap(({ codes }) => codes.map(({ value }) => value));
    expect(decoys.filter((decoy) => values.some((value) => value.includes(decoy)))).toEqual([]);
  });

  it('has positions from 1 that differ', () => {
    for (const { codes } of parsed.accounts) {
      const positions = codes.map(({ position }) => position);
      expect(new Set(positions).size).toBe(codes.length);
      expect(Math.min(...positions)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('the fixtures', () => {
  it('are all there', () => {
    expect(fixtures.length).toBeGreaterThan(360);
  });
});
