/** A piece of text on a page, in points; `y` grows upwards, `x` and `y` are the start of the base line. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Puts the pieces of a page together: pieces on one base line in a row, wide gaps between them as tabs. */
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
  return lines.map(lineText);
}

function lineText(line: readonly PlacedText[]): string {
  let text = '';
  let right: number | null = null;
  for (const item of line.toSorted((first, second) => first.x - second.x)) {
    if (right !== null) text += gapText(item.x - right, heightOf(item), text, item.text);
    text += item.text;
    right = item.x + item.width;
  }
  return text;
}

function gapText(gap: number, height: number, before: string, after: string): string {
  if (gap > height * 0.9) return '\t';
  const isParted = before.endsWith(' ') || after.startsWith(' ');
  return gap > height * 0.15 && !isParted ? ' ' : '';
}

const heightOf = ({ height }: PlacedText): number => (height > 0 ? height : 10);
