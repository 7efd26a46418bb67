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
const mostFrames = 400;
/** Of the contrast that half of the glyphs have. */
const faint = 0.3;

/** Takes a page apart: lines from top to bottom, each as its columns from left to right. */
export function findFields(glyphs: readonly Glyph[], page: InkedPage): FieldLine[] {
  const typical = typicalHeight(glyphs);
  const frames = framesAmong(glyphs, typical);
  const text = withoutFaint(
    glyphs.filter((glyph) => isText(glyph, typical) && !frames.has(glyph)),
    page,
  );
  return groupLines(text, typical)
    .map((line) => splitLine(line, page))
    .filter((line) => line.length > 0);
}

/** Pieces of the borders of cards and tables are far paler than the text. */
function withoutFaint(glyphs: readonly Glyph[], page: InkedPage): Glyph[] {
  const contrasts = glyphs.map(({ box }) => strongestContrast(box, page));
  const least = quantile(contrasts, 0.5) * faint;
  return glyphs.filter((_, index) => (contrasts[index] ?? 0) >= least);
}

function strongestContrast(box: Box, { picture, ground }: InkedPage): number {
  let strongest = 0;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      const at = y * picture.width + x;
      strongest = Math.max(strongest, Math.abs((picture.pixels[at] ?? 0) - (ground[at] ?? 0)));
    }
  }
  return strongest;
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

/** Outlines of buttons and fields for input: wide, with several characters inside. */
function framesAmong(glyphs: readonly Glyph[], typical: number): Set<Glyph> {
  const wide = glyphs.filter(
    ({ box }) => heightOf(box) > typical * 1.3 && widthOf(box) > heightOf(box) * 1.6,
  );
  return new Set(
    wide.slice(0, mostFrames).filter((frame) => {
      const inside = glyphs.filter((glyph) => glyph !== frame && isInside(glyph, frame));
      return inside.length >= 3;
    }),
  );
}

const isInside = ({ box }: Glyph, { box: frame }: Glyph): boolean =>
  box.left > frame.left &&
  box.right < frame.right &&
  box.top > frame.top &&
  box.bottom < frame.bottom;

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
  const capHeight = capHeightOf(line);
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

/** Only of what stands on the line: brackets and letters with a tail are taller than they look. */
function capHeightOf(line: readonly Glyph[]): number {
  const usual = quantile(
    line.map(({ box }) => heightOf(box)),
    0.7,
  );
  const tall = line.filter(({ box }) => heightOf(box) > usual * 0.6);
  const baseline = quantile(
    tall.map(({ box }) => box.bottom),
    0.4,
  );
  const standing = tall.filter(({ box }) => Math.abs(box.bottom - baseline) <= usual * 0.1);
  return standing.length === 0
    ? usual
    : quantile(
        standing.map(({ box }) => heightOf(box)),
        0.75,
      );
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
    const isApart = room >= capHeight * 0.3;
    if (!isApart && room < capHeight * 0.12) break;
    const found = boxMarkOf(first, page, capHeight);
    if (found === null && !(isApart && isBullet(first, capHeight))) break;
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
