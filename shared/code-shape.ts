import { symbolsOf, type CodeAlphabet } from './code-alphabets.ts';
import { matchKey } from './recovery-code.ts';

/** The part of a specification that decides what a single code looks like, without its groups. */
export interface CodeShape {
  readonly length: number;
  readonly alphabet: CodeAlphabet;
  /** `firstNotZero`: the code never begins with 0. `wholeBytes`: the last base-64 symbol has no bits left over. */
  readonly ends: 'any' | 'firstNotZero' | 'wholeBytes';
}

/** For each place of a code the symbols that may stand there, each as likely as the others. */
export function symbolsByPlace(shape: CodeShape): readonly (readonly string[])[] {
  const symbols = symbolsOf(shape.alphabet);
  const places = Array.from({ length: shape.length }, () => symbols);
  if (shape.ends === 'firstNotZero') places[0] = symbols.filter((symbol) => symbol !== '0');
  if (shape.ends === 'wholeBytes') places[shape.length - 1] = withoutLeftOverBits(shape, symbols);
  return places;
}

/** Base 64 of whole bytes ends with zero bits: two where one byte is left over of three, four where two are. */
function withoutLeftOverBits({ length }: CodeShape, symbols: readonly string[]): readonly string[] {
  const step = 2 ** ((length * 6) % 8);
  return symbols.filter((_, index) => index % step === 0);
}

/** Entropy of one code in bits. */
export function bitsPerCode(shape: CodeShape): number {
  return symbolsByPlace(shape).reduce((bits, symbols) => bits + Math.log2(symbols.length), 0);
}

/** How many codes differ even to a reader that ignores case, as the vault does when it looks for duplicates. */
export function distinctCodes(shape: CodeShape): number {
  return symbolsByPlace(shape).reduce((product, symbols) => product * distinctSymbols(symbols), 1);
}

function distinctSymbols(symbols: readonly string[]): number {
  return new Set(symbols.map((symbol) => matchKey(symbol, false) || symbol)).size;
}

/** Bits against someone to whom any code of a set will do: each further code halves less of the work. */
export function bitsPerSet(shape: CodeShape, count: number): number {
  return Math.max(0, bitsPerCode(shape) - Math.log2(count));
}

const secondsInYear = 365.25 * 24 * 3600;

/** Years until a guesser who tries different codes has met one of the set with even odds. */
export function yearsToGuess(bitsOfSet: number, guessesPerSecond: number): number {
  return 2 ** (bitsOfSet - 1) / guessesPerSecond / secondsInYear;
}

/**
 * True for characters that can be told apart when a code is typed or compared: letters, digits and signs that are one
 * character to `matchKey`, which drops spaces and dashes and takes look-alike forms of one character for each other.
 */
export function isUsableSymbol(symbol: string): boolean {
  return (
    /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(symbol) && Array.from(matchKey(symbol, false)).length === 1
  );
}
