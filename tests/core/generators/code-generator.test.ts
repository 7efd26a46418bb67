import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabets } from '../../../electron/core/generators/alphabets.ts';
import { bitsPerCode, generateCodes } from '../../../electron/core/generators/code-generator.ts';
import { generateSpec } from '../../../shared/contract.ts';
import type { AlphabetName, GenerateSpec } from '../../../shared/contract.ts';
import { limits } from '../../../shared/limits.ts';

const names = Object.keys(alphabets) as AlphabetName[];
const standard: GenerateSpec = { count: 10, length: 10, alphabet: 'upperDigits', groupSize: 0 };

const anySpec: fc.Arbitrary<GenerateSpec> = fc.record({
  count: fc.integer(limits.generateCount),
  length: fc.integer(limits.generateLength),
  alphabet: fc.constantFrom(...names),
  groupSize: fc.integer(limits.generateGroup),
});

describe('alphabets', () => {
  it.each<[AlphabetName, number]>([
    ['upperDigits', 36],
    ['lowerDigits', 36],
    ['mixed', 62],
    ['digits', 10],
    ['hex', 16],
    ['crockford', 32],
    ['noLookAlikes', 31],
  ])('%s has %i different symbols', (name, size) => {
    expect(new Set(alphabets[name]).size).toBe(size);
    expect(alphabets[name]).toHaveLength(size);
    expect(alphabets[name]).toMatch(/^[A-Za-z0-9]+$/);
  });

  it('noLookAlikes holds no character that people mix up, in either case', () => {
    expect(alphabets.noLookAlikes).not.toMatch(/[0Oo1lLiI]/);
  });
});

describe('generateCodes', () => {
  it('makes the plain preset: 10 codes of 10 from A–Z and 0–9, all different', () => {
    const codes = generateCodes(standard, randomInt);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[A-Z0-9]{10}$/);
  });

  it('keeps to every specification that the contract admits', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const codes = generateCodes(spec, randomInt);
        expect(codes).toHaveLength(spec.count);
        expect(new Set(codes).size).toBe(spec.count);
        for (const code of codes) {
          const groups = code.split('-');
          expect(groups.join('')).toHaveLength(spec.length);
          for (const symbol of groups.join('')) expect(alphabets[spec.alphabet]).toContain(symbol);
          const size = spec.groupSize === 0 ? spec.length : spec.groupSize;
          expect(groups.slice(0, -1).every((group) => group.length === size)).toBe(true);
          expect(groups.at(-1)?.length).toBeLessThanOrEqual(size);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [5, 10, 'ABCDE-FGHIJ'],
    [4, 10, 'ABCD-EFGH-IJ'],
    [10, 10, 'ABCDEFGHIJ'],
    [32, 10, 'ABCDEFGHIJ'],
    [0, 10, 'ABCDEFGHIJ'],
    [1, 4, 'A-B-C-D'],
  ])('groups of %i in %i characters: %s', (groupSize, length, expected) => {
    let next = 0;
    const inOrder = (): number => next++;
    expect(generateCodes({ ...standard, count: 1, length, groupSize }, inOrder)).toEqual([
      expected,
    ]);
  });

  it('draws again when a code comes twice', () => {
    const draws = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 5];
    const codes = generateCodes(
      { count: 2, length: 4, alphabet: 'digits', groupSize: 0 },
      () => draws.shift() ?? 0,
    );
    expect(codes).toEqual(['1234', '1235']);
  });

  it.each([
    [{ count: 100, length: 3, alphabet: 'digits' }, 'possible'],
    [{ count: 101, length: 3, alphabet: 'digits' }, 'impossible'],
    [{ count: 10, length: 1, alphabet: 'mixed' }, 'impossible'],
    [{ count: 6, length: 1, alphabet: 'mixed' }, 'possible'],
  ] as const)('%j is %s: ten times as many codes must exist as are wanted', (spec, expected) => {
    const make = (): string[] => generateCodes({ ...spec, groupSize: 0 }, randomInt);
    if (expected === 'possible') expect(make()).toHaveLength(spec.count);
    else expect(make).toThrow(expect.objectContaining({ code: 'generate.impossible' }));
  });

  it('asks for nothing but numbers below the size of the alphabet', () => {
    const asked = new Set<number>();
    const spy = (n: number): number => {
      asked.add(n);
      return randomInt(n);
    };
    generateCodes({ ...standard, alphabet: 'noLookAlikes' }, spy);
    expect([...asked]).toEqual([31]);
  });
});

describe('bitsPerCode', () => {
  it.each<[AlphabetName, number, number]>([
    ['upperDigits', 10, 51.7],
    ['digits', 8, 26.6],
    ['hex', 10, 40],
    ['crockford', 16, 80],
    ['noLookAlikes', 12, 59.5],
    ['mixed', 20, 119.1],
  ])('%s × %i: %f bits', (alphabet, length, bits) => {
    expect(bitsPerCode({ alphabet, length })).toBeCloseTo(bits, 1);
  });
});

it('the plain preset is a valid request', () => {
  expect(generateSpec['~standard'].validate(standard)).not.toHaveProperty('issues');
});
