import type { ImportProblem, ParsedCode, ProblemReason } from '../../../shared/import-types.ts';
import type { CodeCell } from './code-cell.ts';
import { compact, letterCaseOf } from './code-shape.ts';
import { findRepeatedCodes } from './later-marks.ts';

/** A code that was taken, with the line that it stands on. */
export interface TakenCode {
  readonly cell: CodeCell;
  readonly used: boolean;
  readonly line: number;
  /** When it goes on over several lines. */
  readonly lastLine?: number;
  readonly text: string;
}

const longestProblemText = 200;

export function problemAt(line: number, text: string, reason: ProblemReason): ImportProblem {
  return { line, text: text.slice(0, longestProblemText).toWellFormed(), reason };
}

/**
 * Each code once, marks of later sentences applied, positions by the printed numbers or, where they are
 * missing or repeat, by the order of reading. Case tells codes apart only in a set that uses both.
 */
export function numberCodes(
  taken: readonly TakenCode[],
  sentences: readonly string[],
): { codes: readonly ParsedCode[]; problems: readonly ImportProblem[] } {
  const keyOf = keyFor(taken);
  const first = new Map<string, TakenCode>();
  const used = new Set<string>();
  const problems: ImportProblem[] = [];
  for (const item of taken) {
    const key = keyOf(item.cell.value);
    if (item.used) used.add(key);
    if (!first.has(key)) first.set(key, item);
    else problems.push(problemAt(item.line, item.text, 'duplicate'));
  }
  const kept = [...first.values()];
  for (const key of findRepeatedCodes(sentences, kept, keyOf)) used.add(key);
  const positions = positionsOf(kept.map(({ cell }) => cell));
  const codes = kept.map(({ cell, line, lastLine = line }, index) => ({
    position: positions[index] ?? index + 1,
    value: cell.value,
    used: used.has(keyOf(cell.value)),
    line,
    ...(lastLine > line ? { lastLine } : {}),
  }));
  return { codes: codes.toSorted((left, right) => left.position - right.position), problems };
}

function keyFor(taken: readonly TakenCode[]): (value: string) => string {
  const cases = new Set(taken.map(({ cell }) => letterCaseOf(cell.value)));
  const hasOneCase = !cases.has('mixed') && !(cases.has('lower') && cases.has('upper'));
  return (value) => (hasOneCase ? compact(value).toLowerCase() : compact(value));
}

function positionsOf(cells: readonly CodeCell[]): number[] {
  const numbers = cells.map((cell) => cell.number ?? 0);
  const isNumbered = numbers.every((value) => value >= 1) && new Set(numbers).size === cells.length;
  return isNumbered ? numbers : cells.map((_, index) => index + 1);
}
