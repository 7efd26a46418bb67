import { VaultError } from '../../../../shared/errors.ts';
import { fromLetters, letters, letterValue, toLetters } from './crockford.ts';
import { checkSums, checkSymbols } from './line-check.ts';
import { decodePart, encodePart, type SheetPart } from './sheet-part.ts';

/** Letters of data in a line: with four digits of the part, two of the line and two of check, at most 31 symbols. */
const dataLetters = 20;
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

/**
 * The parts that typed lines give: in any order, in either case, with any spaces, dashes and blank lines. Throws
 * `paper.typo` with the number of the first line, from 1, that is not as it was printed; `paper.linesMissing` with the
 * part and the line of it that is not there.
 */
export function partsFromLines(text: string): readonly SheetPart[] {
  const parts = new Map<number, Map<number, string>>();
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const { part, number, data } = readLine(line, at + 1);
    const known = parts.get(part) ?? new Map<number, string>();
    if ((known.get(number) ?? data) !== data) throw new VaultError('paper.typo', { line: at + 1 });
    known.set(number, data);
    parts.set(part, known);
  }
  if (parts.size === 0) throw new VaultError('paper.noCodeFound');
  return [...parts].map(([part, lines]) => partOf(part, lines));
}

interface ReadLine {
  readonly part: number;
  readonly number: number;
  readonly data: string;
}

function readLine(line: string, at: number): ReadLine {
  const typo = new VaultError('paper.typo', { line: at });
  const shape = /^\s*(\d{1,4})\s*[\p{Dash}.]\s*(\d{1,2})[\s:.)]+(.+)$/u.exec(line);
  if (shape === null) throw typo;
  const [, part = '', number = '', rest = ''] = shape;
  const typed = rest.toUpperCase().replaceAll(/[\s\p{Dash}]/gu, '');
  if (typed.length !== dataLetters + 2) throw typo;
  const symbols = symbolsOf(Number(part), Number(number), typed);
  if (symbols === null || checkSums(symbols).some((sum) => sum !== 0)) throw typo;
  return { part: Number(part), number: Number(number), data: typed.slice(0, dataLetters) };
}

/** Digits of the label count as symbols, so that a line under a wrong number is found, too. */
function symbolsOf(part: number, line: number, data: string): readonly number[] | null {
  const label = String(part).padStart(4, '0') + String(line).padStart(2, '0');
  const symbols = [...label, ...data].map(letterValue);
  return symbols.every((symbol) => symbol !== null) ? symbols : null;
}

function partOf(number: number, lines: ReadonlyMap<number, string>): SheetPart {
  const last = Math.max(...lines.keys());
  let all = '';
  for (let line = 1; line <= last; line += 1) {
    const data = lines.get(line);
    if (data === undefined) throw new VaultError('paper.linesMissing', { part: number, line });
    all += data;
  }
  const bytes = fromLetters(all) ?? new Uint8Array();
  const length = lengthOf(bytes);
  if (length > bytes.length) {
    throw new VaultError('paper.linesMissing', { part: number, line: last + 1 });
  }
  return decodePart(bytes.subarray(0, length));
}

/** Header, payload and checksum of the part whose bytes these begin with. */
function lengthOf(bytes: Uint8Array): number {
  return 16 + ((bytes[14] ?? 0) << 8) + (bytes[15] ?? 0) + 4;
}
