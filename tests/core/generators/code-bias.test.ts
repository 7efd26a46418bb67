import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomBelow } from '../../../electron/core/crypto/sodium.ts';
import {
  generateCodes,
  type RandomBelow,
} from '../../../electron/core/generators/code-generator.ts';
import { codePresets } from '../../../shared/code-presets.ts';
import { alphabetNames, symbolsOf, type CodeAlphabet } from '../../../shared/code-alphabets.ts';
import { symbolsByPlace } from '../../../shared/code-shape.ts';

/** Alphabets of a person's own, of sizes that do not divide 256, up to more than a hundred. */
const ownAlphabets: readonly CodeAlphabet[] = [
  { own: 'xyz' },
  { own: '2468acegikm' },
  { own: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ' },
  { own: Array.from({ length: 113 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('') },
];
const sizeOf = (alphabet: CodeAlphabet): number => symbolsOf(alphabet).length;
const all: readonly CodeAlphabet[] = [...alphabetNames, ...ownAlphabets];
/** A remainder of 256 favours some symbols; among very few of them by too little to be seen here. */
const isVisiblyUneven = (alphabet: CodeAlphabet): boolean =>
  256 % sizeOf(alphabet) !== 0 && sizeOf(alphabet) >= 10;

/** The value under which chi-square stays with the probability of z standard deviations (Wilson and Hilferty 1931). */
const quantile = (freedom: number, z: number): number =>
  freedom * (1 - 2 / (9 * freedom) + z * Math.sqrt(2 / (9 * freedom))) ** 3;

/** 0.1 % and 99.9 %. */
const z = 3.0902;
const isOrdinary = (chi: number, freedom: number): boolean =>
  chi > quantile(freedom, -z) && chi < quantile(freedom, z);

/** A fair source is out of these bounds once in 500 tries, so three tries in a row are once in 125 million. */
const tries = [1, 2, 3];

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

function countSymbols(alphabet: CodeAlphabet, source: RandomBelow, wanted: number): number[] {
  const counts = new Map(symbolsOf(alphabet).map((symbol) => [symbol, 0]));
  const spec = { ...codePresets.standard.spec, count: 100, length: 64, alphabet };
  for (let total = 0; total < wanted; total += spec.count * spec.length) {
    for (const code of generateCodes(spec, source)) {
      for (const symbol of code) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
  }
  return [...counts.values()];
}

const nameOf = (alphabet: CodeAlphabet): string =>
  typeof alphabet === 'string' ? alphabet : `own of ${sizeOf(alphabet)}`;
const named = all.map((alphabet) => [nameOf(alphabet), alphabet] as const);

/** A million of these; the others draw the same way, so that fewer tell as much. */
const atLength = new Set<CodeAlphabet>(['upperDigits', ...ownAlphabets.slice(-1)]);

describe('characters lie between 0.1 and 99.9 % of chi-square', () => {
  it.each(named)('%s', (_, alphabet) => {
    const freedom = sizeOf(alphabet) - 1;
    const wanted = atLength.has(alphabet) ? 1_000_000 : 60_000;
    const ordinary = tries.some(() =>
      isOrdinary(chiSquare(countSymbols(alphabet, randomBelow, wanted)), freedom),
    );
    expect(ordinary).toBe(true);
  });

  it('at the two places that draw from fewer symbols', () => {
    for (const [preset, place] of [
      ['google-pam', 0],
      ['rodauth', 42],
    ] as const) {
      const { spec } = codePresets[preset];
      const symbols = symbolsByPlace(spec)[place] ?? [];
      const ordinary = tries.some(() => {
        const counts = new Map(symbols.map((symbol) => [symbol, 0]));
        for (let made = 0; made < 8_000; made += spec.count) {
          for (const code of generateCodes(spec, randomBelow)) {
            const symbol = code.charAt(place);
            counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
          }
        }
        return isOrdinary(chiSquare([...counts.values()]), symbols.length - 1);
      });
      expect(ordinary).toBe(true);
    }
  });
});

describe('the test sees the classic mistake, a byte modulo the size', () => {
  it.each(named.filter(([, alphabet]) => isVisiblyUneven(alphabet)))('%s', (_, alphabet) => {
    let pool = randomBytes(0);
    let at = 0;
    const moduloByte = (n: number): number => {
      if (at === pool.length) [pool, at] = [randomBytes(65_536), 0];
      return (pool[at++] ?? 0) % n;
    };
    const freedom = sizeOf(alphabet) - 1;
    const counts = countSymbols(alphabet, moduloByte, 600_000);
    expect(isOrdinary(chiSquare(counts), freedom)).toBe(false);
  });
});

it('and counts that are too even to be random', () => {
  expect(isOrdinary(chiSquare(Array.from({ length: 62 }, () => 10_000)), 61)).toBe(false);
});
