import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomBelow } from '../../../electron/core/crypto/sodium.ts';
import { alphabets } from '../../../electron/core/generators/alphabets.ts';
import { generateCodes } from '../../../electron/core/generators/code-generator.ts';
import type { AlphabetName } from '../../../shared/contract.ts';

const names = Object.keys(alphabets) as AlphabetName[];
const unevenNames = names.filter((name) => 256 % alphabets[name].length !== 0);

/**
 * Upper bound that a fair source stays under except with probability e^−t (Laurent and Massart 2000, lemma 1). With
 * t = 24 that is 4 in 10^11 for one alphabet: this test does not fail by chance.
 */
const bound = (freedom: number, t = 24): number => freedom + 2 * Math.sqrt(freedom * t) + 2 * t;

function chiSquare(
  name: AlphabetName,
  source: (n: number) => number,
  charactersWanted = 1_000_000,
): number {
  const counts = new Map(Array.from(alphabets[name], (symbol) => [symbol, 0]));
  const spec = { count: 100, length: 64, alphabet: name, groupSize: 0 };
  let total = 0;
  while (total < charactersWanted) {
    for (const symbol of generateCodes(spec, source).join('')) {
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
      total += 1;
    }
  }
  const expected = total / counts.size;
  return [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

describe('characters are spread evenly', () => {
  it.each(unevenNames.filter((name) => name !== 'lowerDigits'))('a million of %s', (name) => {
    expect(chiSquare(name, randomBelow)).toBeLessThan(bound(alphabets[name].length - 1));
  });

  // Where even a careless remainder would be fair, or where the size was drawn from above, fewer draws tell as much.
  it.each(['hex', 'crockford', 'lowerDigits'] as const)('a hundred thousand of %s', (name) => {
    expect(chiSquare(name, randomBelow, 100_000)).toBeLessThan(bound(alphabets[name].length - 1));
  });
});

describe('the test sees the classic mistake, a byte modulo the size', () => {
  it.each(unevenNames)('%s', (name) => {
    let pool = randomBytes(0);
    let at = 0;
    const moduloByte = (n: number): number => {
      if (at === pool.length) [pool, at] = [randomBytes(65_536), 0];
      return (pool[at++] ?? 0) % n;
    };
    expect(chiSquare(name, moduloByte)).toBeGreaterThan(bound(alphabets[name].length - 1));
  });
});
