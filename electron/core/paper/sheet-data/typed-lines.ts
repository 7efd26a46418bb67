import { letters, letterValue, toLetters } from './crockford.ts';
import { checkSums, checkSymbols } from './line-check.ts';
import { encodePart, type SheetPart } from './sheet-part.ts';

/** Letters of data in a line: with four digits of the part, two of the line and two of check, at most 31 symbols. */
export const dataLetters = 20;
const groupLetters = 4;

/** One line as it is printed and typed: "3-07", five groups of four, two letters of check. */
export interface PartLine {
  readonly label: string;
  readonly groups: readonly string[];
  readonly check: string;
}

/** The lines that hold a part's bytes, the last one filled up with 0. */
export function linesOfPart(part: SheetPart): readonly PartLine[] {
  const all = toLetters(encodePart(part));
  const lines: PartLine[] = [];
  for (let at = 0; at < all.length; at += dataLetters) {
    const data = all.slice(at, at + dataLetters).padEnd(dataLetters, '0');
    const number = lines.length + 1;
    const [a, b] = checkSymbols(symbolsOf(part.number, number, data) ?? []);
    lines.push({
      label: `${String(part.number)}-${String(number).padStart(2, '0')}`,
      groups: Array.from({ length: dataLetters / groupLetters }, (_, group) =>
        data.slice(group * groupLetters, (group + 1) * groupLetters),
      ),
      check: letters.charAt(a) + letters.charAt(b),
    });
  }
  return lines;
}

/** A line as it was typed, found to be as it was printed. */
export interface TypedLine {
  readonly part: number;
  readonly number: number;
  readonly data: string;
}

/**
 * Reads one line, in either case, with any spaces and dashes: `unfinished` while letters are missing at its end, `wrong` where
 * it is not as it was printed.
 */
export function readTypedLine(line: string): TypedLine | 'wrong' | 'unfinished' {
  const shape = /^\s*(\d{1,4})\s*[\p{Dash}.]\s*(\d{1,2})(?:[\s:.)]+(.*))?$/u.exec(line);
  if (shape === null) return /^\s*\d{0,4}\s*[\p{Dash}.]?\s*$/u.test(line) ? 'unfinished' : 'wrong';
  const [, part = '', number = '', rest = ''] = shape;
  const typed = rest.toUpperCase().replaceAll(/[\s\p{Dash}]/gu, '');
  const symbols = symbolsOf(Number(part), Number(number), typed);
  if (symbols === null || typed.length > dataLetters + 2) return 'wrong';
  if (typed.length < dataLetters + 2) return 'unfinished';
  if (checkSums(symbols).some((sum) => sum !== 0)) return 'wrong';
  return { part: Number(part), number: Number(number), data: typed.slice(0, dataLetters) };
}

/** Digits of the label count as symbols, so that a line under a wrong number is found, too. */
function symbolsOf(part: number, line: number, data: string): readonly number[] | null {
  const label = String(part).padStart(4, '0') + String(line).padStart(2, '0');
  const symbols = [...label, ...data].map(letterValue);
  return symbols.every((symbol) => symbol !== null) ? symbols : null;
}
