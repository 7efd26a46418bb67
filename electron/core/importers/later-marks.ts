import type { CodeCell } from './code-cell.ts';
import { isUsedLabel } from './used-headings.ts';
import { markOfRemark } from './used-marks.ts';

const longestSentence = 2000;

/**
 * Keys of codes that a later sentence calls used: "used the first one, 5000 9306". The sentence is cut
 * into groups and every window as long as a code is looked up, so the cost does not depend on the codes.
 */
export function findRepeatedCodes(
  sentences: readonly string[],
  taken: readonly { readonly cell: CodeCell }[],
  keyOf: (value: string) => string,
): string[] {
  if (taken.length === 0) return [];
  const known = new Set(taken.map(({ cell }) => keyOf(cell.value)));
  const widths = [...new Set(taken.map(({ cell }) => cell.shape.groups.length))].slice(0, 4);
  const found: string[] = [];
  const byNumber = new Map(taken.map(({ cell }) => [cell.number, keyOf(cell.value)]));
  for (const text of sentences) {
    for (const number of numbersIn(text)) {
      const key = byNumber.get(number);
      if (key !== undefined) found.push(key);
    }
    if (text.length > longestSentence || markOfRemark(text) !== 'used') continue;
    const groups = text.split(/[^A-Za-z0-9]+/).filter((group) => group !== '');
    for (const width of widths) {
      for (let start = 0; start + width <= groups.length; start += 1) {
        const key = keyOf(groups.slice(start, start + width).join(''));
        if (known.has(key)) found.push(key);
      }
    }
  }
  return found;
}

/** "used: 1, 2 and 5" names codes by their printed numbers. */
function numbersIn(text: string): number[] {
  const list =
    /^([^:]{3,40}):? ((?:no\.? |nr\.? |#)?\d{1,3}(?:(?:,| and| und| et| y| &|\/) ?#?\d{1,3}){0,30})\.?$/i.exec(
      text,
    );
  if (list === null || !isUsedLabel(list[1] ?? '')) return [];
  return (list[2] ?? '')
    .split(/\D+/)
    .filter((one) => one !== '')
    .map(Number);
}
