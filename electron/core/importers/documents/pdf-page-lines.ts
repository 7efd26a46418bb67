import { partBlocks } from './pdf-columns.ts';
import type { LineCell } from './pdf-columns.ts';

/** A piece of text on a page, in points; `y` grows upwards, `x` and `y` are the start of the base line. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts the pieces of a page together: pieces on one base line in a row, wide gaps between them as tabs, blocks beside each
 * other one after the other.
 */
export function pageLines(items: readonly PlacedText[]): string[] {
  const lines: PlacedText[][] = [];
  const sorted = items
    .filter(({ text }) => text.trim() !== '')
    .toSorted((left, right) => right.y - left.y);
  for (const item of sorted) {
    const line = lines.at(-1);
    const reference = line?.[0];
    const isSame = reference !== undefined && Math.abs(reference.y - item.y) < heightOf(item) * 0.4;
    if (isSame && line !== undefined) line.push(item);
    else lines.push([item]);
  }
  const cells = partBlocks(lines.map(cellsOf));
  return cells.map((line) => line.map(({ text }) => text).join('\t'));
}

/** Pieces that belong together; a wide gap begins a new cell. */
function cellsOf(line: readonly PlacedText[]): LineCell[] {
  const cells: LineCell[] = [];
  for (const item of line.toSorted((first, second) => first.x - second.x)) {
    const right = item.x + item.width;
    const before = cells.at(-1);
    const gap =
      before === undefined
        ? null
        : gapText(item.x - before.right, heightOf(item), before.text, item.text);
    if (before === undefined || gap === '\t') cells.push({ text: item.text, left: item.x, right });
    else
      cells[cells.length - 1] = { ...before, text: before.text + String(gap) + item.text, right };
  }
  return cells;
}

function gapText(gap: number, height: number, before: string, after: string): string {
  if (gap > height * 0.9) return '\t';
  const isParted = before.endsWith(' ') || after.startsWith(' ');
  return gap > height * 0.15 && !isParted ? ' ' : '';
}

const heightOf = ({ height }: PlacedText): number => (height > 0 ? height : 10);
