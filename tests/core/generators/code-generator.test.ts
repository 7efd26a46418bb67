import { randomInt } from 'node:crypto';
import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey, generateCodes } from '../../../electron/core/generators/code-generator.ts';
import { alphabetNames, alphabets, symbolsOf } from '../../../shared/code-alphabets.ts';
import type { AlphabetName } from '../../../shared/contract.ts';
import { distinctCodes, symbolsByPlace } from '../../../shared/code-shape.ts';
import { codePresets } from '../../../shared/code-presets.ts';
import { generateSpec, type GenerateSpec } from '../../../shared/generate-requests.ts';
import { limits } from '../../../shared/limits.ts';

const standard = codePresets.standard.spec;
const impossible = expect.objectContaining({ code: 'generate.impossible' }) as Error;

/** Characters for alphabets of a person's own: several scripts, pairs that differ in case only, signs. */
const ownCharacters = Array.from('abcABC019xyzXYZ?!+%&=*#äöüÄÖÜßéжЖйλΩאבあ漢');
const own = fc
  .uniqueArray(fc.constantFrom(...ownCharacters), { minLength: 2 })
  .map((symbols) => ({ own: symbols.join('') }));

const anySpec: fc.Arbitrary<GenerateSpec> = fc
  .record({
    count: fc.integer(limits.generateCount),
    length: fc.integer(limits.generateLength),
    alphabet: fc.oneof(fc.constantFrom(...alphabetNames), own),
    groupSize: fc.integer(limits.generateGroup),
    separator: fc.constantFrom('-', ' ', '.', '_', ':', '/', ' - '),
    ends: fc.constantFrom('any' as const, 'firstNotZero', 'wholeBytes'),
  })
  .filter((spec) => v.is(generateSpec, spec));

describe('alphabets', () => {
  it.each<[AlphabetName, number]>([
    ['upperDigits', 36],
    ['lowerDigits', 36],
    ['upper', 26],
    ['lower', 26],
    ['mixed', 62],
    ['digits', 10],
    ['hex', 16],
    ['crockford', 32],
    ['noLookAlikes', 31],
    ['base32Lower', 32],
    ['keycloak', 34],
    ['aspNet', 26],
    ['nextcloud', 52],
    ['base64url', 64],
  ])('%s has %i different symbols', (name, size) => {
    expect(new Set(alphabets[name]).size).toBe(size);
    expect(alphabets[name]).toHaveLength(size);
    expect(alphabets[name]).toMatch(name === 'base64url' ? /^[\w-]+$/ : /^[A-Za-z0-9]+$/);
  });

  it('noLookAlikes holds no character that people mix up, in either case', () => {
    expect(alphabets.noLookAlikes).not.toMatch(/[0Oo1lLiI]/);
  });

  it('counts a character of its own once, and one outside the first plane as one', () => {
    expect(symbolsOf({ own: 'aab𝟘b' })).toEqual(['a', 'b', '𝟘']);
  });
});

describe('generateCodes', () => {
  it('makes the plain preset: 10 codes of 10 from A–Z and 0–9, all different', () => {
    const codes = generateCodes(standard, randomInt);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[A-Z0-9]{10}$/);
  });

  it('makes what is asked for, or refuses it: for every specification that the contract admits', () => {
    let refused = 0;
    fc.assert(
      fc.property(anySpec, (spec) => {
        if (distinctCodes(spec) < spec.count * 10) {
          refused += 1;
          expect(() => generateCodes(spec, randomInt)).toThrowError(impossible);
          return;
        }
        const codes = generateCodes(spec, randomInt);
        expect(codes).toHaveLength(spec.count);
        expect(new Set(codes.map(comparisonKey)).size).toBe(spec.count);
        const places = symbolsByPlace(spec);
        for (const code of codes) {
          const groups = spec.groupSize === 0 ? [code] : code.split(spec.separator);
          const symbols = Array.from(groups.join(''));
          expect(symbols).toHaveLength(spec.length);
          expect(symbols.every((symbol, at) => places[at]?.includes(symbol))).toBe(true);
          const size = spec.groupSize === 0 ? spec.length : spec.groupSize;
          const sizes = groups.map((group) => Array.from(group).length);
          expect(sizes.slice(0, -1).every((length) => length === size)).toBe(true);
          expect(sizes.at(-1)).toBeLessThanOrEqual(size);
        }
      }),
      {
        numRuns: 120,
        examples: [[{ ...standard, count: 100, length: 4, alphabet: { own: 'ab' } }]],
      },
    );
    expect(refused).toBeGreaterThan(0);
  });

  it.each([
    [5, 10, '-', 'ABCDE-FGHIJ'],
    [4, 10, '-', 'ABCD-EFGH-IJ'],
    [10, 10, '-', 'ABCDEFGHIJ'],
    [32, 10, '-', 'ABCDEFGHIJ'],
    [0, 10, '-', 'ABCDEFGHIJ'],
    [1, 4, '-', 'A-B-C-D'],
    [3, 6, ' ', 'ABC DEF'],
    [3, 6, ' / ', 'ABC / DEF'],
  ])('groups of %i in %i characters with "%s": %s', (groupSize, length, separator, expected) => {
    let next = 0;
    const inOrder = (): number => next++;
    const spec = { ...standard, count: 1, length, groupSize, separator };
    expect(generateCodes(spec, inOrder)).toEqual([expected]);
  });

  it('draws again when a code comes twice, in another case, or is taken', () => {
    const draws = ['aaaa', 'aaaa', 'AAAA', 'abab', 'bbbb'].flatMap((code) =>
      Array.from(code, (symbol) => 'abAB'.indexOf(symbol)),
    );
    const spec = { ...standard, count: 2, length: 4, alphabet: { own: 'abAB' } } as const;
    const taken = new Set(['abab']);
    // Two symbols that differ only in case count as one: 2⁴ codes are too few for two.
    expect(() => generateCodes(spec, () => draws.shift() ?? 0, taken)).toThrowError(impossible);
    const one = { ...spec, count: 1 };
    expect(generateCodes(one, () => draws.shift() ?? 0, taken)).toEqual(['aaaa']);
    expect(generateCodes(one, () => draws.shift() ?? 0, taken)).toEqual(['bbbb']);
    expect([...taken]).toEqual(['abab', 'aaaa', 'bbbb']);
  });

  it('sees a taken code behind other groups and another case', () => {
    const draws = [...'1234', ...'1235'].map(Number);
    const spec = { ...standard, count: 1, length: 4, alphabet: 'digits', groupSize: 2 } as const;
    const taken = new Set([comparisonKey('1 2 3 4')]);
    expect(generateCodes(spec, () => draws.shift() ?? 0, taken)).toEqual(['12-35']);
  });

  it('gives up where nearly every code is taken', () => {
    const spec = { ...standard, count: 1, length: 4, alphabet: 'digits' } as const;
    const all = new Set(Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0')));
    expect(() => generateCodes(spec, randomInt, all)).toThrowError(impossible);
  });

  it.each([
    [{ count: 100, length: 3, alphabet: 'digits' }, 'possible'],
    [{ count: 101, length: 3, alphabet: 'digits' }, 'impossible'],
    [{ count: 4, length: 1, alphabet: 'mixed' }, 'impossible'],
    [{ count: 3, length: 1, alphabet: 'mixed' }, 'possible'],
    [{ count: 90, length: 3, alphabet: 'digits', ends: 'firstNotZero' }, 'possible'],
    [{ count: 91, length: 3, alphabet: 'digits', ends: 'firstNotZero' }, 'impossible'],
  ] as const)('%j is %s: ten times as many codes must exist as are wanted', (shape, expected) => {
    const make = (): string[] => generateCodes({ ...standard, ...shape }, randomInt);
    if (expected === 'possible') expect(make()).toHaveLength(shape.count);
    else expect(make).toThrowError(impossible);
  });

  it('asks for nothing but numbers below the number of symbols at the place', () => {
    const asked = new Set<number>();
    const spy = (n: number): number => {
      asked.add(n);
      return randomInt(n);
    };
    generateCodes({ ...standard, alphabet: 'noLookAlikes' }, spy);
    expect([...asked]).toEqual([31]);
    asked.clear();
    generateCodes(codePresets['google-pam'].spec, spy);
    expect([...asked]).toEqual([9, 10]);
    asked.clear();
    generateCodes(codePresets.rodauth.spec, spy);
    expect([...asked]).toEqual([64, 16]);
  });
});

describe('what the contract refuses', () => {
  it.each([
    ['one character', { alphabet: { own: 'aaaa' } }],
    ['a space in the alphabet', { alphabet: { own: 'ab c' } }],
    ['a dash in the alphabet', { alphabet: { own: 'abc-' } }],
    ['a line break in the alphabet', { alphabet: { own: 'ab\n' } }],
    ['an invisible character', { alphabet: { own: 'ab\u200b' } }],
    ['a mark without a letter', { alphabet: { own: 'ab\u0301' } }],
    ['a character that stands for two', { alphabet: { own: 'abﬁ' } }],
    ['a separator of the alphabet', { alphabet: { own: 'ab.' }, groupSize: 2, separator: '.' }],
    ['letters that separate', { groupSize: 2, separator: 'x' }],
    ['an empty separator', { groupSize: 2, separator: '' }],
    ['whole bytes of digits', { alphabet: 'digits', ends: 'wholeBytes' }],
    ['too many', { count: 101 }],
    ['too short', { length: 3 }],
  ])('%s', (_, change) => {
    expect(v.is(generateSpec, standard)).toBe(true);
    expect(v.is(generateSpec, { ...standard, ...change })).toBe(false);
  });

  it('but a sign may separate where there are no groups', () => {
    expect(v.is(generateSpec, { ...standard, alphabet: 'base64url' })).toBe(true);
  });
});
