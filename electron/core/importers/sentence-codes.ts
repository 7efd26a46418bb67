import { hasRandomCell, readCells } from './code-lines.ts';
import type { CodeCell } from './code-cell.ts';
import { readListStart } from './code-list.ts';
import { isProbablyNoCode } from './decoys.ts';
import { introducesExample, mentionsCodes } from './line-labels.ts';
import { markOfRemark } from './used-marks.ts';

const link = '(?: (?:is|are|lautet|lauten|ist|sind|est|sont|es|son|è|sono|são|zijn|är|er))?';
const namedCode = new RegExp(
  `\\b(?:codes?|keys?|passcodes?)((?: (?:for|of|für|pour|para) [^:.,]{1,40}?(?= (?:is|are|lautet|ist|est|es|è)\\b| ?:))?${link}[ :=]*)([("'\`]?)([A-Za-z0-9][A-Za-z0-9 -]{5,80})`,
  'gi',
);
const fewestInSentence = 3;
/** A sentence that names codes more often than this is made to cost time. */
const mostNamings = 8;

export interface SentenceCodes {
  /** What stands before the first of them. */
  readonly label: string;
  readonly cells: readonly CodeCell[];
}

/**
 * "… your recovery key (ABCDEFGH23) …": codes in a sentence count only right behind their name. `speaks`: the sentence
 * speaks of backup or recovery codes.
 */
export function readSentenceCodes(text: string, speaks: boolean): SentenceCodes | null {
  if (!/code|key/i.test(text) || introducesExample(text)) return null;
  for (const match of [...text.matchAll(namedCode)].slice(0, mostNamings)) {
    const [whole, linking = '', bracket = '', piece = ''] = match;
    const start = match.index + whole.length - piece.length;
    const before = text.slice(0, start);
    const rest = text.slice(start);
    const isNamed = speaks && mentionsCodes(before);
    const isLinked = bracket !== '' || linking.trim() !== '';
    const list = readListStart(rest);
    const isLong =
      list !== null &&
      new Set(list.map(({ value }) => value)).size >= fewestInSentence &&
      (linking.includes(':') || /[,;]/.test(rest));
    if (!isLong && !(isNamed && (list === null || isLinked))) continue;
    const cells = list ?? codesAtStart(piece, bracket !== '', isLinked);
    if (cells === null) continue;
    return { label: before.trim(), cells: list === null ? withMarkBehind(cells, rest) : cells };
  }
  return null;
}

/** "Recovery code ABCDE-12345 (used)" */
function withMarkBehind(cells: readonly CodeCell[], rest: string): CodeCell[] {
  const [only] = cells;
  const remark = only === undefined ? '' : rest.slice(only.value.length).trim();
  const isUsed = remark.length <= 40 && markOfRemark(remark) === 'used';
  return cells.map((cell) => (isUsed ? { ...cell, used: true } : cell));
}

/** The code at the start of a piece of a sentence. Digits alone need a word or a sign that links them. */
function codesAtStart(piece: string, isWhole: boolean, isLinked: boolean): CodeCell[] | null {
  const first = piece.split(' ', 1)[0] ?? '';
  const candidates = [...(isWhole ? [] : [first]), ...(isLinked ? [piece.trim()] : [])];
  for (const candidate of candidates) {
    const cells = readCells(candidate.replace(/-$/, ''));
    const [only] = cells ?? [];
    if (cells?.length !== 1 || only === undefined || only.shape.length < 8) continue;
    if (isProbablyNoCode(only.value)) continue;
    const isMixed = /[A-Za-z]/.test(only.value) && /\d/.test(only.value);
    if (isMixed || (isLinked && hasRandomCell(cells))) return cells;
  }
  return null;
}
