import type { CodeCell } from './code-lines.ts';
import { compact, letterCaseOf, looksRandom } from './code-shape.ts';
import type { LetterCase } from './code-shape.ts';
import { isNeverACode, isProbablyNoCode } from './decoys.ts';

/** Codes of one shape in a section. `explicit`: stands behind a label or heading that names codes. */
export interface Candidate {
  readonly cell: CodeCell;
  readonly line: number;
  readonly explicit: boolean;
}

/** What is known about the section besides its codes. */
export interface RunContext {
  /** The file name, a heading or a label speaks of backup or recovery codes. */
  readonly hasContext: boolean;
  /** No line of the section is anything but codes. */
  readonly isBare: boolean;
}

/** The shape that most codes of the section have, if together they can be codes at all; else none. */
export function chooseRun(candidates: readonly Candidate[], context: RunContext): Candidate[] {
  const runs = [...Map.groupBy(candidates, (candidate) => candidate.cell.shape.key).values()];
  const acceptable = runs.filter((run) => isAcceptable(run, context));
  return acceptable.toSorted((left, right) => weight(right) - weight(left))[0] ?? [];
}

function weight(run: readonly Candidate[]): number {
  const explicit = run.filter((candidate) => candidate.explicit).length;
  return run.length + explicit * 2;
}

function isAcceptable(run: readonly Candidate[], context: RunContext): boolean {
  const values = run.map((candidate) => candidate.cell.value);
  const isExplicit = run.some((candidate) => candidate.explicit);
  const never = values.filter(isNeverACode).length;
  if (never > values.length / 2 || looksLikeWords(run)) return false;
  const probablyNot = values.filter(isProbablyNoCode).length;
  if (probablyNot > values.length / 2 && !(isExplicit && context.hasContext)) return false;
  if (values.filter(looksRandom).length < values.length * 0.3) {
    return isExplicit && values.every(isGroupedLetters);
  }
  if (values.length === 1) return isAcceptableAlone(values[0] ?? '', isExplicit, context);
  if (context.hasContext || isExplicit) return true;
  const needed = context.isBare ? 2 : 3;
  return values.length >= (values.every(isDigits) ? needed + 1 : needed);
}

/** One code needs more evidence than ten: its label, or a length that numbers of daily life do not have. */
function isAcceptableAlone(value: string, isExplicit: boolean, context: RunContext): boolean {
  if (isExplicit) return true;
  const length = compact(value).length;
  const isMixed = /[A-Za-z]/.test(value) && /\d/.test(value);
  if (!context.hasContext && !context.isBare) return false;
  return (isMixed && length >= 10) || (context.isBare && context.hasContext);
}

/** Letters in groups of equal length joined by dashes: no word looks like that. */
function isGroupedLetters(value: string): boolean {
  const groups = value.split('-');
  const first = groups[0]?.length ?? 0;
  return groups.length >= 3 && first >= 3 && groups.every((group) => group.length === first);
}

/** "Room 1234", "Hall 5678": one column of words, one of numbers, or a column that never changes. */
function looksLikeWords(run: readonly Candidate[]): boolean {
  const rows = run.map(({ cell }) => cell.value.split(' '));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || run[0]?.cell.shape.separator !== ' ') return false;
  let wordColumns = 0;
  let numberColumns = 0;
  for (let column = 0; column < width; column += 1) {
    const groups = rows.map((row) => row[column] ?? '');
    if (groups.length >= 3 && new Set(groups).size === 1) return true;
    if (groups.every((group) => /^[A-Z]?[a-z]+$/.test(group))) wordColumns += 1;
    if (groups.every(isDigits)) numberColumns += 1;
  }
  return wordColumns > 0 && wordColumns + numberColumns === width;
}

function isDigits(value: string): boolean {
  return /^[\d -]+$/.test(value);
}

/** What the codes of a chosen run have in common. */
export interface RunTraits {
  readonly key: string;
  readonly length: number;
  readonly isDigits: boolean;
  readonly cases: ReadonlySet<LetterCase>;
}

export function traitsOf(run: readonly Candidate[]): RunTraits {
  return {
    key: run[0]?.cell.shape.key ?? '',
    length: run[0]?.cell.shape.length ?? 0,
    isDigits: run.every((candidate) => isDigits(candidate.cell.value)),
    cases: new Set(run.map((candidate) => letterCaseOf(candidate.cell.value))),
  };
}

/** Whether another candidate belongs to a run: as long, and made of the same kind of characters. */
export function joinsRun(cell: CodeCell, run: RunTraits): boolean {
  if (cell.shape.length !== run.length) return false;
  const isOther = cell.shape.key !== run.key;
  if (isOther && (isNeverACode(cell.value) || isProbablyNoCode(cell.value))) return false;
  if (run.isDigits) return isDigits(cell.value);
  if (/^[A-Z][a-z]+$/.test(cell.value)) return false;
  const own = letterCaseOf(cell.value);
  if (own === 'none' || run.cases.has('mixed') || run.cases.has(own)) return true;
  return run.cases.size === 1 && run.cases.has('none');
}
