import type { CodeCell } from './code-cell.ts';
import { joinsRun, traitsOf } from './code-runs.ts';
import type { Candidate } from './code-runs.ts';
import { looksRandom, shapeOf } from './code-shape.ts';
import type { Reading } from './readings.ts';
import { asCode, bareCode, codeOn, isOfList, mayHoldCode, ofLists } from './remarked-line.ts';
import { stripField } from './strip-field.ts';

const fewestTold = 3;
const longestHeading = 100;
const mostLines = 100;
/** In a whole file; nobody has more, except to cost time. */
const mostInFile = 1000;
const mostBetween = 3;
const mostWords = 12;

/** Right below a heading that names recovery codes, three or more lines that begin with a text of one shape. */
export function withToldLists(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ mentionsCodes }) => mentionsCodes)) return readings;
  const written = placesOf(readings);
  const result = [...readings];
  let count = 0;
  for (let place = 0; place < written.length && count < mostInFile; place += 1) {
    const heading = readings[written[place] ?? -1];
    if (heading?.role !== 'text' || !heading.mentionsCodes) continue;
    if (heading.text.length > longestHeading || /[.!?]$/.test(heading.text)) continue;
    const block: { index: number; cell: CodeCell; isRead: boolean }[] = [];
    for (let at = place + 1; at < written.length && block.length < mostLines; at += 1) {
      const index = written[at] ?? -1;
      const reading = readings[index];
      const [first] = block;
      if (reading === undefined) break;
      const isRead = isOfList(reading) && reading.cells.length === 1;
      const cell = isRead ? reading.cells[0] : mayHoldCode(reading) ? firstCode(reading) : null;
      // A line or two may stand between the heading and its list.
      if (cell === null && block.length === 0 && at - place <= mostBetween) continue;
      if (cell === null || cell === undefined || !isLike(cell, first?.cell ?? cell)) break;
      block.push({ index, cell, isRead });
    }
    if (block.length < fewestTold) continue;
    for (const { index, cell, isRead } of block) {
      const reading = readings[index];
      if (reading !== undefined && !isRead) result[index] = asCode(reading, cell);
    }
    count += block.length;
    place += block.length;
  }
  return result;
}

/** Of one shape, and made of the same kind of characters. */
function isLike(cell: CodeCell, other: CodeCell): boolean {
  return cell.shape.key === other.shape.key && joinsRun(cell, traitsOf([asCandidate(other)]));
}

export function asCandidate(cell: CodeCell): Candidate {
  return { cell, line: 0, explicit: false };
}

/** What a line begins with, if it is built like a code. */
function firstCode(reading: Reading): CodeCell | null {
  const words = stripField(reading.text).core.split(' ', mostWords);
  const isMarked = ofLists.test((words[0] ?? '').replace(/:$/, ''));
  const tokens = isMarked ? words.slice(1) : words;
  for (const width of [1, 2]) {
    const groups = tokens.slice(0, width);
    const value = bareCode(groups.join(' '));
    const shape = words.length > width && groups.every(looksRandom) ? shapeOf(value) : null;
    if (shape === null) continue;
    const cell = { value, shape, used: false, number: null, remarked: false };
    const found = codeOn(reading, [traitsOf([asCandidate(cell)])]);
    if (found !== null) return found;
  }
  return null;
}

/** Where lines stand that are not blank. */
export function placesOf(readings: readonly Reading[]): number[] {
  const places: number[] = [];
  for (const [index, { role }] of readings.entries()) if (role !== 'blank') places.push(index);
  return places;
}
