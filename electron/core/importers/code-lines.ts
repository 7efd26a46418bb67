import type { CodeCell } from './code-cell.ts';
import { codesOfField, holdsCode, isBracketed } from './code-field.ts';
import { looksRandom, shapeOf, standaloneLength } from './code-shape.ts';
import { isDateTime } from './date-time.ts';
import { splitFields } from './line-fields.ts';
import { readNumberedPairs } from './numbered-pairs.ts';
import { bareNumberOf, stripField } from './strip-field.ts';
import { markOfRemark } from './used-marks.ts';
import type { Mark } from './used-marks.ts';

const longestField = 2048;

/**
 * Reads a line that holds codes and nothing else: numbering, bullets, boxes, marks, remarks and columns
 * are taken off. Null when any part of the line is something else.
 */
export function readCells(line: string): CodeCell[] | null {
  if (!holdsEnough(line)) return null;
  const alone = plainCode(line);
  if (alone !== null) return [alone];
  const commented = commentedOut(line);
  if (commented !== null) return readCells(commented);
  const pairs = readNumberedPairs(line);
  if (pairs !== null) return pairs;
  const cells: CodeCell[] = [];
  let pendingNumber: number | null = null;
  let pendingMark: Mark | null = null;
  let isDated = false;
  for (const text of splitFields(line)) {
    if (text.length > longestField) return null;
    const previous = cells.at(-1);
    if (previous !== undefined && /^\(.*\)$/.test(text)) {
      cells[cells.length - 1] = withRemark(previous, text);
      continue;
    }
    const bareNumber = bareNumberOf(text);
    if (bareNumber !== null) {
      pendingNumber = bareNumber;
      continue;
    }
    // The day of its use beside a code. Between numbers it makes the line a row of some other table.
    if (previous !== undefined && isDateTime(text)) {
      isDated = !previous.used;
      continue;
    }
    if (previous !== undefined && saysOnlyAMark(text, previous)) {
      cells[cells.length - 1] = withRemark(previous, text);
      continue;
    }
    // "2  used 4 March  5  ab12-cd34": the second code is gone, its number is not the next one's.
    if (previous === undefined && pendingNumber !== null && beginsAsRemark(text)) {
      if (markOfRemark(text) === 'used') {
        pendingNumber = null;
        continue;
      }
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
      if (isDated) return null;
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

/** "#ab12cd34ef56  # used 4 March": a comment sign before a code of which the remark says that it is used. */
function commentedOut(line: string): string | null {
  const [, code = '', remark = ''] =
    /^(?:#|\/\/) ?([A-Za-z0-9-]{6,80}) +(\S.{2,80})$/.exec(line) ?? [];
  if (code === '' || !looksRandom(code) || shapeOf(code) === null) return null;
  return markOfRemark(remark) === 'used' ? `${code}  ${remark}` : null;
}

/** Nothing around it and nothing in it but letters, digits and dashes: what most lines of codes are. */
function plainCode(line: string): CodeCell | null {
  if (!/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(line) || !looksRandom(line)) return null;
  const shape = shapeOf(line);
  return shape === null ? null : { value: line, shape, used: false, number: null, remarked: false };
}

/** Six letters and digits, whatever stands between them. */
function holdsEnough(line: string): boolean {
  let count = 0;
  for (let index = 0; index < line.length && count < standaloneLength; index += 1) {
    const unit = line.charCodeAt(index) | 0x20;
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) count += 1;
  }
  return count >= standaloneLength;
}

function withPending(cells: CodeCell[], number: number | null, mark: Mark | null): CodeCell[] {
  return cells.map((cell, index) => ({
    ...cell,
    number: cell.number ?? (index === 0 ? number : null),
    used: cell.used || mark === 'used',
  }));
}

/** Words beside a code, of which one is a mark: "already used", "<- used, new phone". */
function saysOnlyAMark(text: string, { value }: CodeCell): boolean {
  if (markOfRemark(text) === null) return false;
  return beginsAsRemark(text) || (looksRandom(value) && !/\d/.test(text));
}

/** An arrow, a comment sign or a mark comes first, and no code behind it. */
function beginsAsRemark(text: string): boolean {
  const tokens = text.split(' ');
  const isOpened = /^[-#/<=>]/.test(text) || markOfRemark(tokens[0] ?? '') !== null;
  return isOpened && !holdsCode(tokens);
}

/** A field beside a code that says something about it: bracketed, marked, or an arrow and words. */
function isRemark(text: string): boolean {
  return isBracketed(text) || markOfRemark(text) !== null;
}

function withRemark(cell: CodeCell, remark: string): CodeCell {
  const mark = markOfRemark(remark);
  return { ...cell, used: cell.used || mark === 'used', remarked: cell.remarked || mark === null };
}

/** True when some code on the line cannot be a word. */
export function hasRandomCell(cells: readonly CodeCell[]): boolean {
  return cells.some((cell) => looksRandom(cell.value));
}
