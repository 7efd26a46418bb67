import type { CodeCell } from './code-cell.ts';
import { compact, letterCaseOf, looksRandom } from './code-shape.ts';
import type { LetterCase } from './code-shape.ts';
import { mostOfList, wordShare } from './word-likeness.ts';
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

const fewestOfWords = 3;
const fewestPairs = 8;
/** Between the share that chance makes and that of a single word. */
const shareOfNames = 0.65;

/** "http2-wrapper", "BSD-2-Clause": names with a digit in them. Hexadecimal digits make common pairs by chance. */
function isWordy(values: readonly string[]): boolean {
  const text = values.join(' ');
  const pairs = text.match(/[a-z](?=[a-z])/gi)?.length ?? 0;
  return pairs >= fewestPairs && !/^[0-9a-f -]+$/i.test(text) && wordShare(text) > shareOfNames;
}

/** Some are digits alone and all others letters alone: two columns of something else. */
function isWordsOrNumbers(values: readonly string[]): boolean {
  const numbers = values.filter(isDigits).length;
  const letters = values.filter((value) => !/\d/.test(value)).length;
  return numbers > 0 && letters > 0 && numbers + letters === values.length;
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
  if (isWordsOrNumbers(values)) return false;
  if (isWordy(values) && !(isExplicit && context.hasContext && values.length >= fewestOfWords)) {
    return false;
  }
  const probablyNot = values.filter(isProbablyNoCode).length;
  if (probablyNot > values.length / 2 && !(isExplicit && context.hasContext)) return false;
  if (values.filter(looksRandom).length < values.length * 0.3) {
    return isExplicit && (values.every(isGroupedLetters) || areLetterCodes(values));
  }
  if (values.length === 1) return isAcceptableAlone(values[0] ?? '', isExplicit, context);
  if (context.hasContext || isExplicit) return true;
  if (isBlockOfBytes(run)) return false;
  const needed = context.isBare ? 2 : 3;
  return values.length >= (values.every(isDigits) ? needed + 1 : needed);
}

const bytesALine = 3;

/** Numbers of four bytes, several on every line: the key of a licence, or what a program has in memory. */
function isBlockOfBytes(run: readonly Candidate[]): boolean {
  const lines = new Set(run.map(({ line }) => line)).size;
  const isBytes = run.every(({ cell }) => /^[0-9A-F]{8}$/.test(cell.value));
  return isBytes && lines > 1 && run.length >= lines * bytesALine;
}

/** One code needs more evidence than ten: its label, or a length that numbers of daily life do not have. */
function isAcceptableAlone(value: string, isExplicit: boolean, context: RunContext): boolean {
  if (isExplicit) return true;
  if (/^[0-9a-f]{40}$/.test(value)) return false;
  const length = compact(value).length;
  const isMixed = /[A-Za-z]/.test(value) && /\d/.test(value);
  if (context.hasContext) return (isMixed && length >= 10) || context.isBare;
  // Without a word around it one long token may be a key of anything; nothing else is written in many groups.
  return context.isBare && isMixed && length >= 16 && isInManyGroups(value);
}

/** Four groups and more of one length, as recovery keys are printed: "ABCD 1234 EFGH 5678". */
function isInManyGroups(value: string): boolean {
  const groups = value.split(/[ -]+/);
  const first = groups[0]?.length ?? 0;
  return (
    groups.length >= 4 &&
    (first >= 4 || value.startsWith('A3-')) &&
    groups.slice(1, -1).every((group) => group.length === first || value.startsWith('A3-'))
  );
}

/** Several codes of letters of one case that, taken together, make no words. */
export function areLetterCodes(values: readonly string[]): boolean {
  const cases = new Set(values.map(letterCaseOf));
  return (
    values.length >= 2 &&
    cases.size === 1 &&
    !cases.has('mixed') &&
    wordShare(values.join(' ')) <= mostOfList
  );
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
  if (areLetterCodes(run.map(({ cell }) => cell.value))) return false;
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

/** Chance hardly ever draws digits only where letters are allowed; a number from elsewhere has nothing else. */
function isUnlikelyAmongLetters({ shape }: CodeCell, run: RunTraits, isOther: boolean): boolean {
  return isOther || (!run.isHex && shape.separator === '' && shape.length >= 8);
}

function isDigits(value: string): boolean {
  return /^[\d -]+$/.test(value);
}

/** What the codes of a chosen run have in common. */
export interface RunTraits {
  readonly key: string;
  readonly length: number;
  readonly isDigits: boolean;
  readonly isHex: boolean;
  readonly cases: ReadonlySet<LetterCase>;
}

export function traitsOf(run: readonly Candidate[]): RunTraits {
  const values = run.map((candidate) => candidate.cell.value);
  const digits = values.filter(isDigits).length;
  return {
    key: run[0]?.cell.shape.key ?? '',
    length: run[0]?.cell.shape.length ?? 0,
    isDigits: digits === run.length,
    isHex: values.every((value) => /^[0-9a-f -]+$/i.test(value)),
    cases: casesOf(values),
  };
}

const fewestToJudge = 4;

/** The cases of most codes: one key in capitals among codes in small letters is no code. */
function casesOf(values: readonly string[]): Set<LetterCase> {
  const counts = Map.groupBy(values.map(letterCaseOf), (one) => one);
  const all = new Set(counts.keys());
  const letters = values.length - (counts.get('none')?.length ?? 0);
  if (letters < fewestToJudge || all.has('mixed')) return all;
  for (const one of ['lower', 'upper'] as const) {
    if ((counts.get(one)?.length ?? 0) >= letters * 0.75) return new Set([one, 'none']);
  }
  return all;
}

/** Whether another candidate belongs to a run: as long, and made of the same kind of characters. */
export function joinsRun(cell: CodeCell, run: RunTraits): boolean {
  if (cell.shape.length !== run.length) return false;
  const isOther = cell.shape.key !== run.key;
  if (isOther && (isNeverACode(cell.value) || isProbablyNoCode(cell.value))) return false;
  if (run.isDigits) return isDigits(cell.value);
  if (isOther && run.isHex && !/^[0-9a-f -]+$/i.test(cell.value)) return false;
  if (isDigits(cell.value) && isUnlikelyAmongLetters(cell, run, isOther)) return false;
  if (/^[A-Z][a-z]+$/.test(cell.value)) return false;
  const own = letterCaseOf(cell.value);
  if (own === 'none' || run.cases.has('mixed') || run.cases.has(own)) return true;
  return run.cases.size === 1 && run.cases.has('none');
}
