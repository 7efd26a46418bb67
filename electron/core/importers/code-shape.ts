import { mostOfLine, wordShare } from './word-likeness.ts';

/** How a code is built: lengths of its groups and what stands between them. `key` compares shapes. */
export interface CodeShape {
  readonly key: string;
  readonly groups: readonly number[];
  readonly separator: '' | '-' | ' ' | ' - ' | '.' | '_';
  /** Letters and digits, separators left out. */
  readonly length: number;
}

export const phraseKey = 'phrase';

const alphanumeric = /^[A-Za-z0-9]+$/;
const opaqueToken = /^[A-Za-z0-9_-]+$/;
const shortestCode = 6;
const longestCode = 512;
const mostGroups = 32;
/** From this length on a group stands for itself: two of them on a line are two codes. */
export const standaloneLength = 6;

/** The shape of a text that could be one code, else null. Says nothing about whether it is one. */
export function shapeOf(value: string): CodeShape | null {
  if (value.length < shortestCode || value.length > longestCode) return null;
  const separator = separatorOf(value);
  const groups = separator === '' ? [value] : value.split(separator);
  if (groups.length > mostGroups || !groups.every((group) => alphanumeric.test(group))) {
    return opaqueShape(value);
  }
  const lengths = groups.map((group) => group.length);
  const length = lengths.reduce((sum, part) => sum + part, 0);
  if (length < shortestCode) return null;
  if ((separator === ' ' || separator === ' - ') && !isEvenlyGrouped(lengths)) return null;
  if ((separator === '.' || separator === '_') && !isPointed(groups)) return opaqueShape(value);
  return { key: lengths.join(separator), groups: lengths, separator, length };
}

/** Shape of a phrase of words, which is one code whatever the lengths of its words. */
export function phraseShape(value: string): CodeShape {
  const groups = value.split(' ').map((word) => word.length);
  return { key: phraseKey, groups, separator: ' ', length: compact(value).length };
}

function separatorOf(value: string): CodeShape['separator'] {
  if (value.includes(' - ')) return ' - ';
  if (value.includes(' ')) return ' ';
  if (value.includes('-')) return '-';
  if (value.includes('.')) return '.';
  return value.includes('_') ? '_' : '';
}

/**
 * "9327.6211.7156", "ab1c_d2ef", "rk_hz0aoYw5jlKQ1608": equal groups that no date, address or version has, or a short
 * prefix before one long token.
 */
function isPointed(groups: readonly string[]): boolean {
  const [first = '', second = ''] = groups;
  const shortest = groups.length > 2 && /[a-z]/i.test(groups.join('')) ? 3 : 4;
  const isEven = groups.every((group) => group.length === first.length);
  if (isEven)
    return (
      first.length >= shortest && groups.every((group) => /\d/.test(group) || group.length <= 5)
    );
  const isPrefix = groups.length === 2 && /^[a-z]{2,8}$/i.test(first);
  return isPrefix && second.length >= 8 && /\d/.test(second) && /[a-z]/i.test(second);
}

/** Words have any length; groups of a code are short and equal, of three or more the last may be shorter. */
function isEvenlyGrouped(lengths: readonly number[]): boolean {
  const first = lengths[0] ?? 0;
  const last = lengths.at(-1) ?? 0;
  const isLastFitting = lengths.length > 2 ? last <= first : last === first;
  return (
    first >= 2 &&
    first < standaloneLength &&
    isLastFitting &&
    lengths.slice(0, -1).every((length) => length === first)
  );
}

/** Base64url keys hold dashes and underscores anywhere. */
function opaqueShape(value: string): CodeShape | null {
  const isKey =
    value.length >= 20 &&
    opaqueToken.test(value) &&
    /[a-z]/.test(value) &&
    /[A-Z]/.test(value) &&
    /[0-9]/.test(value);
  if (!isKey) return null;
  return {
    key: `key:${value.length}`,
    groups: [value.length],
    separator: '',
    length: value.length,
  };
}

/** Letters and digits only: what stays when the separators are taken out. */
export function compact(value: string): string {
  return value.replace(/[^A-Za-z0-9]/g, '');
}

/** Digits or capitals in the middle of a word: what chance makes and prose does not. */
export function looksRandom(value: string): boolean {
  if (/[0-9]/.test(value)) return true;
  if (value.length < 10) return false;
  let changes = 0;
  for (let index = 1; index < value.length; index += 1) {
    const isFall = isUpperAt(value, index - 1) && isLowerAt(value, index);
    if (isFall || (isLowerAt(value, index - 1) && isUpperAt(value, index))) changes += 1;
  }
  // "writeAccountField": names in programs are made of words.
  return changes >= Math.max(4, value.length / 5) && wordShare(value) <= mostOfLine;
}

function isLowerAt(value: string, index: number): boolean {
  const unit = value.charCodeAt(index);
  return unit >= 0x61 && unit <= 0x7a;
}

function isUpperAt(value: string, index: number): boolean {
  const unit = value.charCodeAt(index);
  return unit >= 0x41 && unit <= 0x5a;
}

export type LetterCase = 'none' | 'lower' | 'upper' | 'mixed';

export function letterCaseOf(value: string): LetterCase {
  const lower = /[a-z]/.test(value);
  const upper = /[A-Z]/.test(value);
  if (lower && upper) return 'mixed';
  if (lower) return 'lower';
  return upper ? 'upper' : 'none';
}
