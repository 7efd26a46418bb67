import type { CodeCell } from './code-cell.ts';
import { looksRandom, shapeOf, standaloneLength } from './code-shape.ts';

const fewestPairs = 2;
const longestLine = 400;

/** "1 483920 2 294857 3 192837": numbers and codes in turn with one blank between them; null for anything else. */
export function readNumberedPairs(line: string): CodeCell[] | null {
  if (line.length > longestLine || !/^\d{1,3}[.:)]? \S+ \d{1,3}[.:)]? /.test(line)) return null;
  const tokens = line.split(' ');
  if (tokens.length % 2 === 1 || tokens.length < fewestPairs * 2) return null;
  const cells: CodeCell[] = [];
  let step = 0;
  for (let index = 0; index < tokens.length; index += 2) {
    const digits = /^(\d{1,3})[.:)]?$/.exec(tokens[index] ?? '')?.[1];
    const value = tokens[index + 1] ?? '';
    const shape = shapeOf(value);
    const previous = cells.at(-1);
    if (digits === undefined || shape === null || shape.length < standaloneLength) return null;
    if (!looksRandom(value)) return null;
    const number = Number(digits);
    if (previous !== undefined) {
      const distance = number - (previous.number ?? 0);
      // Rows count on, columns count in equal steps.
      if (distance < 1 || (step !== 0 && distance !== step)) return null;
      if (previous.shape.key !== shape.key) return null;
      step = distance;
    }
    cells.push({ value, shape, used: false, number, remarked: false });
  }
  return cells;
}
