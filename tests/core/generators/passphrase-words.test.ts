import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  passphraseWords,
  suggestPassphrase,
} from '../../../electron/core/generators/passphrase-words.ts';

it('the list has 7776 different words of at least three letters', () => {
  expect(new Set(passphraseWords).size).toBe(7776);
  for (const word of passphraseWords) expect(word).toMatch(/^[a-z-]{3,}$/);
});

it('suggests six words of the list, about 77.5 bits', () => {
  const { words, bits } = suggestPassphrase(randomInt);
  expect(words).toHaveLength(6);
  for (const word of words) expect(passphraseWords).toContain(word);
  expect(bits).toBeCloseTo(77.55, 2);
});

it('can draw the first and the last word, and the same word twice', () => {
  const draws = [0, 7775, 0, 0, 7775, 1];
  const { words } = suggestPassphrase(() => draws.shift() ?? 0);
  expect(words).toEqual(['abacus', 'zoom', 'abacus', 'abacus', 'zoom', 'abdomen']);
});
