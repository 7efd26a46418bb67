import { looksRandom, shapeOf, standaloneLength } from './code-shape.ts';
import type { CodeShape } from './code-shape.ts';
import { splitFields } from './line-fields.ts';
import { endsInMark, isBareNumber, stripField } from './strip-field.ts';
import type { Field } from './strip-field.ts';
import { markOfRemark } from './used-marks.ts';
import type { Mark } from './used-marks.ts';

/** One text on a line that is built like a code. */
export interface CodeCell {
  readonly value: string;
  readonly shape: CodeShape;
  readonly used: boolean;
  /** The number printed before it, or null. */
  readonly number: number | null;
  /** Has a bracketed remark in words that are in no list: some services localise "(used)". */
  readonly remarked: boolean;
}

const mostCodeTokens = 24;
const longestField = 2048;

/**
 * Reads a line that holds codes and nothing else: numbering, bullets, boxes, marks, remarks and columns
 * are taken off. Null when any part of the line is something else.
 */
export function readCells(line: string): CodeCell[] | null {
  const cells: CodeCell[] = [];
  let pendingNumber: number | null = null;
  let pendingMark: Mark | null = null;
  for (const text of splitFields(line)) {
    if (text.length > longestField) return null;
    const previous = cells.at(-1);
    if (previous !== undefined && /^\(.*\)$/.test(text)) {
      cells[cells.length - 1] = withRemark(previous, text);
      continue;
    }
    if (isBareNumber(text)) {
      pendingNumber = Number(text);
      continue;
    }
    const field = stripField(text);
    if (field.core === '' && previous !== undefined && field.number === null) {
      cells[cells.length - 1] = { ...previous, used: previous.used || field.mark === 'used' };
      continue;
    }
    if (field.core === '') {
      pendingNumber = field.number ?? pendingNumber;
      pendingMark = field.mark ?? pendingMark;
      continue;
    }
    const found = codesOfField(field);
    if (found !== null) {
      cells.push(...withPending(found, pendingNumber, pendingMark));
      pendingNumber = null;
      pendingMark = null;
      continue;
    }
    if (previous === undefined || !isRemark(text)) return null;
    cells[cells.length - 1] = withRemark(previous, text);
  }
  return cells.length === 0 ? null : cells;
}

function withPending(cells: CodeCell[], number: number | null, mark: Mark | null): CodeCell[] {
  return cells.map((cell, index) => ({
    ...cell,
    number: cell.number ?? (index === 0 ? number : null),
    used: cell.used || mark === 'used',
  }));
}

/** A field beside a code that says something about it: bracketed, marked, or an arrow and words. */
function isRemark(text: string): boolean {
  if (/^[([{].*[)\]}]$/.test(text)) return true;
  return markOfRemark(text) !== null;
}

function withRemark(cell: CodeCell, remark: string): CodeCell {
  const mark = markOfRemark(remark);
  return { ...cell, used: cell.used || mark === 'used', remarked: cell.remarked || mark === null };
}

function codesOfField(field: Field): CodeCell[] | null {
  const tokens = field.core.replace(/(?<=[A-Za-z0-9])[([]/g, ' $&').split(' ');
  const whole = endsInMark(tokens) ? null : codesOfTokens(tokens);
  if (whole !== null) return toCells(whole, field, field.mark === 'used', false);
  for (let end = Math.min(tokens.length - 1, mostCodeTokens); end > 0; end -= 1) {
    const codes = codesOfTokens(withoutTrailingDash(tokens.slice(0, end)));
    if (codes === null) continue;
    const remark = tokens.slice(end).join(' ');
    const mark = markOfRemark(remark);
    if (mark === null && !/^[([{].*[)\]}]$/.test(remark)) continue;
    return toCells(codes, field, mark === 'used' || field.mark === 'used', mark === null);
  }
  return bareNumberBefore(tokens, field);
}

function withoutTrailingDash(tokens: readonly string[]): readonly string[] {
  const last = tokens.at(-1) ?? '';
  if (/^(?:-|<-+|->|=>|#|\/\/)$/.test(last)) return tokens.slice(0, -1);
  return /[-:]$/.test(last) ? [...tokens.slice(0, -1), last.slice(0, -1)] : tokens;
}

/** "1 abcd-efgh": a number without any punctuation, before a code that has no group of its length. */
function bareNumberBefore(tokens: readonly string[], field: Field): CodeCell[] | null {
  const [first = '', ...rest] = tokens;
  if (!isBareNumber(first) || field.number !== null || rest.length === 0) return null;
  const codes = codesOfTokens(rest);
  if (codes === null) return null;
  return toCells(codes, { ...field, number: Number(first) }, field.mark === 'used', false);
}

function toCells(codes: string[], field: Field, used: boolean, remarked: boolean): CodeCell[] {
  return codes.flatMap((value, index) => {
    const shape = shapeOf(value);
    if (shape === null) return [];
    return [{ value, shape, used, number: index === 0 ? field.number : null, remarked }];
  });
}

/**
 * One code or several? Groups of `standaloneLength` and more stand for themselves, shorter equal groups
 * are one code. Words alone, even long ones, are a sentence.
 */
function codesOfTokens(tokens: readonly string[]): string[] | null {
  const joined = tokens.join(' ');
  if (joined === '') return null;
  if (tokens.length > 1 && !looksRandom(joined) && !joined.includes('-')) return null;
  return standAlone(tokens) ? [...tokens] : shapeOf(joined) === null ? null : [joined];
}

/** Long groups of one shape, at least half of them no words. */
function standAlone(tokens: readonly string[]): boolean {
  const shapes = tokens.map(shapeOf);
  const [first] = shapes;
  if (!shapes.every((shape) => shape !== null && shape.length >= standaloneLength)) return false;
  if (tokens.length === 1) return true;
  const random = tokens.filter(looksRandom);
  const isWordsAndNumbers =
    random.length < tokens.length && random.every((token) => !/[a-z]/i.test(token));
  if (isWordsAndNumbers || random.length * 2 < tokens.length) return false;
  return shapes.every((shape) => shape?.key === first?.key);
}

/** True when some code on the line cannot be a word. */
export function hasRandomCell(cells: readonly CodeCell[]): boolean {
  return cells.some((cell) => looksRandom(cell.value));
}
