import { boxMarkOf } from './box-glyphs.ts';
import type { BoxMark } from './box-glyphs.ts';
import type { Glyph, InkedPage } from './find-glyphs.ts';
import { heightOf, unionOf, widthOf } from './grey-picture.ts';
import type { Box } from './grey-picture.ts';

/** A run of characters without a wide gap: one code, one column of a line. */
export interface Field {
  readonly box: Box;
  /** Height of a capital or a digit, in pixels. */
  readonly capHeight: number;
  /** The check box that stood before it. */
  readonly mark: BoxMark | null;
  /** Nothing but a check box: its text stands far away. */
  readonly isBoxOnly: boolean;
}

export type FieldLine = readonly Field[];

const leastHeight = 5;
const wideGap = 1.5;

/** Takes a page apart: lines from top to bottom, each as its columns from left to right. */
export function findFields(glyphs: readonly Glyph[], page: InkedPage): FieldLine[] {
  const typical = typicalHeight(glyphs);
  const text = glyphs.filter((glyph) => isText(glyph, typical));
  return groupLines(text, typical)
    .map((line) => splitLine(line, page))
    .filter((line) => line.length > 0);
}

function typicalHeight(glyphs: readonly Glyph[]): number {
  const heights = glyphs.map(({ box }) => heightOf(box)).filter((height) => height >= leastHeight);
  return quantile(heights, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/** Frames of panels, rules and pictures are no text. */
function isText({ box }: Glyph, typical: number): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  if (height > typical * 4) return false;
  const isRule = height < typical * 0.3 && width > typical * 2.5;
  const isEdge = width < typical * 0.3 && height > typical * 2.2;
  return !isRule && !isEdge && !(width > typical * 8 && height > typical * 2.2);
}

function groupLines(glyphs: readonly Glyph[], typical: number): Glyph[][] {
  const isTall = ({ box }: Glyph): boolean => heightOf(box) >= typical * 0.6;
  const tall = glyphs.filter(isTall).toSorted((left, right) => middleOf(left) - middleOf(right));
  const lines: Glyph[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const glyph of tall) {
    const line = lines.at(-1);
    if (line === undefined || middleOf(glyph) - last > typical * 0.5) lines.push([glyph]);
    else line.push(glyph);
    last = middleOf(glyph);
  }
  const bands = lines.map((line) => unionOf(line.map(({ box }) => box)));
  for (const glyph of glyphs.filter((candidate) => !isTall(candidate))) {
    const middle = middleOf(glyph);
    const reach = typical * 0.3;
    const at = bands.findIndex(
      ({ top, bottom }) => middle >= top - reach && middle <= bottom + reach,
    );
    lines[at]?.push(glyph);
  }
  return lines.map((line) => line.toSorted((left, right) => left.box.left - right.box.left));
}

const middleOf = ({ box }: Glyph): number => (box.top + box.bottom) / 2;

function splitLine(line: readonly Glyph[], page: InkedPage): Field[] {
  const capHeight = quantile(
    line.map(({ box }) => heightOf(box)),
    0.7,
  );
  return splitAtWideGaps(line, capHeight * wideGap).reduce<Field[]>((fields, run) => {
    const { mark, glyphs } = withoutBoxes(run, page, capHeight);
    if (glyphs.length > 0) {
      fields.push({
        box: unionOf(glyphs.map(({ box }) => box)),
        capHeight,
        mark,
        isBoxOnly: false,
      });
    } else if (mark !== null) {
      // A box far from its code stands as a column of its own.
      fields.push({ box: unionOf(run.map(({ box }) => box)), capHeight, mark, isBoxOnly: true });
    }
    return fields;
  }, []);
}

function splitAtWideGaps(line: readonly Glyph[], wide: number): Glyph[][] {
  const runs: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of line) {
    const run = runs.at(-1);
    if (run === undefined || glyph.box.left - right > wide) runs.push([glyph]);
    else run.push(glyph);
    right = Math.max(right, glyph.box.right);
  }
  return runs;
}

/** Takes check boxes and bullets off the front, where room is left between them and the text. */
function withoutBoxes(
  run: readonly Glyph[],
  page: InkedPage,
  capHeight: number,
): { readonly mark: BoxMark | null; readonly glyphs: readonly Glyph[] } {
  let mark: BoxMark | null = null;
  let rest = run;
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const { box } = first;
    const after = rest.filter((glyph) => glyph.box.right > box.right);
    const room = Math.min(...after.map((glyph) => glyph.box.left)) - box.right;
    if (room < capHeight * 0.3) break;
    const found = boxMarkOf(first, page, capHeight);
    if (found === null && !isBullet(first, capHeight)) break;
    mark = found ?? mark;
    rest = after;
  }
  return { mark, glyphs: rest };
}

function isBullet({ box, area }: Glyph, capHeight: number): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  const isRound = width <= height * 1.4 && height <= width * 1.4 && area > width * height * 0.6;
  return isRound && height < capHeight * 0.75 && height > capHeight * 0.2;
}
