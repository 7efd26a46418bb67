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

interface NumberedWord {
  readonly word: string;
  readonly number: number | null;
}

/**
 * BIP 39 phrases on one line or wrapped over several, in columns or not. Prose is made of the same words: only the
 * checksum tells them apart, so a phrase without a valid one is not taken. Capitals stay as they are.
 */
export function findWordPhrases(lines: readonly SourceLine[]): WordPhrase[] {
  const phrases: WordPhrase[] = [];
  const found = lines.map(phraseWords);
  const budget = { checks: mostChecks };
  let index = 0;
  while (index < lines.length) {
    const phrase = longestPhraseAt(found, index, budget);
    const first = lines[index];
    const last = phrase === null ? undefined : lines[index + phrase.lines - 1];
    if (phrase === null || first === undefined || last === undefined) {
      index += 1;
      continue;
    }
    phrases.push({ value: phrase.value, firstLine: first.number, lastLine: last.number });
    index += phrase.lines;
  }
  return phrases;
}

/** The longest phrase that begins at a line, with the number of its lines; null when none does. */
function longestPhraseAt(
  found: readonly (readonly NumberedWord[] | null)[],
  start: number,
  budget: { checks: number },
): { value: string; lines: number } | null {
  const collected: NumberedWord[] = [];
  let best: { value: string; lines: number } | null = null;
  for (let index = start; collected.length < mostWords; index += 1) {
    const line = found[index];
    if (line === null || line === undefined) break;
    collected.push(...line);
    if (!phraseLengths.includes(collected.length) || budget.checks === 0) continue;
    budget.checks -= 1;
    const value = inOrder(collected)
      .map(({ word }) => word)
      .join(' ');
    if (validateMnemonic(value.toLowerCase(), wordlist)) best = { value, lines: index - start + 1 };
  }
  return best;
}

/** In columns the printed numbers say the order; without them it is the order of reading. */
function inOrder(words: readonly NumberedWord[]): NumberedWord[] {
  const numbers = new Set(words.map(({ number }) => number));
  const isNumbered = numbers.size === words.length && !numbers.has(null);
  return isNumbered
    ? words.toSorted((left, right) => (left.number ?? 0) - (right.number ?? 0))
    : [...words];
}

/** The words of a line that holds nothing but words of the list, numbers and commas beside them. */
function phraseWords(line: SourceLine): NumberedWord[] | null {
  if (line.text === '' || line.text.length > longestPhraseLine) return null;
  if (beginsWithWord(line.text)) return wordsOf(line.text);
  const colon = line.text.search(/[:=]/);
  if (colon === -1 || !beginsWithWord(line.text.slice(colon + 1))) return null;
  return wordsOf(splitLabel(line.text)?.value ?? '');
}

/** Fails on nearly every line of any other text. */
function beginsWithWord(text: string): boolean {
  const word = /^[\s"'“„`*>•-]{0,8}(?:\d{1,2}[.):]?\s{0,8})?([A-Za-z]{3,8})(?![A-Za-z])/.exec(
    text,
  )?.[1];
  return word !== undefined && isListed(word);
}

const phraseToken = /[^\s,]+/g;

function wordsOf(text: string): NumberedWord[] | null {
  const found: NumberedWord[] = [];
  let pending: number | null = null;
  for (const [token] of text.matchAll(phraseToken)) {
    const [, digits, written = ''] = /^(\d{1,2})?[.):]?(.*)$/s.exec(token) ?? [];
    const word = written.replace(/^["'“„`*>•-]{1,3}|["'”“`*.]{1,3}$/g, '');
    const number: number | null = digits === undefined ? pending : Number(digits);
    if (word === '') {
      pending = number;
      continue;
    }
    if (found.length === mostWords || !isListed(word)) return null;
    found.push({ word, number });
    pending = null;
  }
  return found.length === 0 ? null : found;
}

/** In small letters, in capitals, or with one capital in front. */
function isListed(word: string): boolean {
  const lower = word.toLowerCase();
  return words.has(lower) && /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(word);
}
