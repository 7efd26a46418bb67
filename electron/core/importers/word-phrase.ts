import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { splitLabel } from './line-labels.ts';
import type { SourceLine } from './source-lines.ts';

export interface WordPhrase {
  readonly value: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

const words = new Set(wordlist);
const phraseLengths = [12, 15, 18, 21, 24];
const mostWords = 24;
const longestPhraseLine = 400;
/** Checksums cost time; a file with more candidates than this is not a sheet of phrases. */
const mostChecks = 200;

/**
 * BIP 39 phrases on one line or wrapped over several, numbered or not. Prose is made of the same words:
 * only the checksum tells them apart, so a phrase without a valid one is not taken.
 */
export function findWordPhrases(lines: readonly SourceLine[]): WordPhrase[] {
  const phrases: WordPhrase[] = [];
  const found = lines.map(phraseWords);
  const budget = { checks: mostChecks };
  let index = 0;
  while (index < lines.length) {
    const length = longestPhraseAt(found, index, budget);
    const first = lines[index];
    const last = lines[index + length - 1];
    if (length === 0 || first === undefined || last === undefined) {
      index += 1;
      continue;
    }
    const value = found
      .slice(index, index + length)
      .flatMap((line) => line ?? [])
      .join(' ');
    phrases.push({ value, firstLine: first.number, lastLine: last.number });
    index += length;
  }
  return phrases;
}

/** Number of lines of the longest phrase that begins at a line; 0 when none does. */
function longestPhraseAt(
  found: readonly (readonly string[] | null)[],
  start: number,
  budget: { checks: number },
): number {
  const collected: string[] = [];
  let best = 0;
  for (let index = start; collected.length < mostWords; index += 1) {
    const line = found[index];
    if (line === null || line === undefined) break;
    collected.push(...line);
    if (!phraseLengths.includes(collected.length) || budget.checks === 0) continue;
    budget.checks -= 1;
    if (validateMnemonic(collected.join(' '), wordlist)) best = index - start + 1;
  }
  return best;
}

/** The words of a line that holds nothing but words of the list, numbers and commas taken off. */
function phraseWords(line: SourceLine): string[] | null {
  if (line.text === '' || line.text.length > longestPhraseLine) return null;
  return wordsOf(line.text) ?? wordsOf(splitLabel(line.text)?.value ?? '');
}

function wordsOf(text: string): string[] | null {
  const found = text
    .split(/[\s,]+/)
    .map((token) => token.replace(/^\d{1,2}[.):]?/, ''))
    .filter((token) => token !== '');
  return found.length > 0 && found.length <= mostWords && found.every((word) => words.has(word))
    ? found
    : null;
}
