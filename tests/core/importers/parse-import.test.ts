import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../electron/core/importers/parse-import.ts';
import type { ParsedFile } from '../../../shared/import-types.ts';

const parse = (text: string, name: string | null = null): ParsedFile =>
  parseImport({ name, bytes: new TextEncoder().encode(text) });

const hexCodes = 'ec84f-39a43\n2372d-79ea7\n1c7ce-5556f\n';

describe('the importer and its confidence', () => {
  it.each([
    ['github-recovery-codes.txt', hexCodes, 'github', 'GitHub', 'high'],
    ['github-recovery-codes.txt', '12345670\n22345671\n32345672\n', 'github', 'GitHub', 'medium'],
    [null, hexCodes, 'plain-list', null, 'none'],
    [null, `Acme recovery codes\n${hexCodes}`, 'plain-list', 'Acme', 'medium'],
    [null, 'code,service\nec84f-39a43,GitHub\n', 'delimited-table', 'GitHub', 'high'],
  ])('%s', (name, text, importer, issuer, confidence) => {
    const parsed = parse(text, name);
    expect(parsed.importer).toBe(importer);
    expect(parsed.accounts.map((account) => [account.issuer, account.confidence])).toEqual([
      [issuer, confidence],
    ]);
  });
});

describe('the kind of set', () => {
  it.each([
    ['Keycloak recovery codes\n1: W7Q3-C1OG-QFOZ\n2: IB02-7YC5-917J', 'ordered'],
    ['Microsoft account recovery code\nGDN88-I77K6-ZG91M-OWXT8-14UOH', 'single'],
    ['Your Bitwarden recovery code:\nY3FF SJ2Z 5GLW EUUM 5YHM 6OU4 Y6W5 9XEI', 'single'],
    ['Recovery code\nBQXN3TZR9RNL4U1IWUHBERZA', 'single'],
    ['Acme recovery key\nBQXN3TZR9RNL4U1IWUHBERZA', 'reusable'],
    [`GitHub recovery codes\n${hexCodes}`, 'any-order'],
  ])('%j is %s', (text, kind) => {
    expect(parse(text).accounts.map((account) => account.kind)).toEqual([kind]);
  });
});

describe('problems', () => {
  it('name the line, the text and the reason', () => {
    const text = [
      'Dropbox backup codes',
      'Generated 03/04/2025 10:15',
      'Keep them in a safe place.',
      '43930935',
      '14043710',
      '14043710',
      '1404371',
      'Order number: 48210937',
      'https://www.dropbox.com/account',
      'Enter the code like 1234 5678 when you are asked.',
      '~~~~~~~~',
    ].join('\n');
    expect(parse(text).problems.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'heading'],
      [2, 'date'],
      [3, 'sentence'],
      [6, 'duplicate'],
      [7, 'differentShape'],
      [8, 'label'],
      [9, 'address'],
      [10, 'exampleCode'],
      [11, 'unrecognised'],
    ]);
  });
});

describe('a table', () => {
  it('accounts for cells of several lines', () => {
    const text = 'note,code,used_at\n"one\ntwo",ab1d-1234,\n"x",cd2e-5678,2025-01-01\n"open\nend';
    const parsed = parse(text);
    expect(parsed.accounts[0]?.codes.map(({ value, used }) => [value, used])).toEqual([
      ['ab1d-1234', false],
      ['cd2e-5678', true],
    ]);
    expect(parsed.accounts[0]?.codes.map(({ line }) => line)).toEqual([3, 4]);
    expect(parsed.problems.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });
});

describe('duplicates', () => {
  it.each([
    ['one case', 'ab1d-1234\nAB1D-1234X\nab1d-1234\ncd2e-5678', ['ab1d-1234', 'cd2e-5678']],
    ['two cases', 'aB1d1234efGh\nab1D1234eFgh\nxY1d1234efGh', 3],
  ])('are folded in a set of %s only', (_name, text, expected) => {
    const values =
      parse(`Backup codes\n${text}`).accounts[0]?.codes.map(({ value }) => value) ?? [];
    expect(typeof expected === 'number' ? values.length : values).toEqual(expected);
  });

  it('pass on their mark', () => {
    const codes = parse('Backup codes\nab1d-1234\ncd2e-5678\nab1d-1234 (used)').accounts[0]?.codes;
    expect(codes?.map(({ used }) => used)).toEqual([true, false]);
  });
});

describe('positions', () => {
  it.each([
    ['printed', '3. ab1d-1234\n1. cd2e-5678', ['1:cd2e-5678', '3:ab1d-1234']],
    ['repeated', '1. ab1d-1234\n1. cd2e-5678', ['1:ab1d-1234', '2:cd2e-5678']],
    ['from zero', '0. ab1d-1234\n1. cd2e-5678', ['1:ab1d-1234', '2:cd2e-5678']],
    ['missing', '2. ab1d-1234\ncd2e-5678', ['1:ab1d-1234', '2:cd2e-5678']],
  ])('numbers %s', (_name, text, expected) => {
    const codes = parse(`Backup codes\n${text}`).accounts[0]?.codes ?? [];
    expect(codes.map(({ position, value }) => `${position}:${value}`)).toEqual(expected);
  });
});
