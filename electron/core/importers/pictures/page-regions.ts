import type { Glyph } from './find-glyphs.ts';
import { heightOf, unionOf, widthOf } from './grey-picture.ts';
import type { Box } from './grey-picture.ts';

/** Glyphs that stand in a row without a wide gap. */
interface Row {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  /** The line that most of them stand on. */
  readonly baseline: number;
}

/** In usual heights of a glyph. */
const wideGap = 1.5;
const leastGutter = 1.5;
const sameLine = 0.22;
const ruleHeight = 7;
const fewRows = 3;
/** Share of the rows of a column that stand level with rows of the other, where both are columns of one list. */
const level = 0.6;
/** More is a picture of something else; every glyph is held against every row. */
const mostGlyphs = 6000;
const mostRows = 400;
const mostDepth = 4;

/**
 * Parts of a page that have nothing to do with one another, like a menu beside a list, in reading order. Columns of one
 * list stay together: their rows stand level. `rules` are upright lines, `typical` the usual height of a glyph.
 */
export function pageRegions(
  glyphs: readonly Glyph[],
  rules: readonly Box[],
  typical: number,
): (readonly Glyph[])[] {
  if (glyphs.length > mostGlyphs) return [glyphs];
  const rows = rowsOf(glyphs, typical);
  if (rows.length > mostRows) return [glyphs];
  return split(rows, rules, typical, mostDepth)
    .map((part) => part.flatMap((row) => row.glyphs))
    .filter((part) => part.length > 0);
}

function rowsOf(glyphs: readonly Glyph[], typical: number): Row[] {
  const rows: { glyphs: Glyph[]; right: number; top: number; bottom: number }[] = [];
  for (const glyph of glyphs.toSorted((one, other) => one.box.left - other.box.left)) {
    const { left, right, top, bottom } = glyph.box;
    const row = rows.findLast(
      (one) =>
        left - one.right <= typical * wideGap &&
        Math.min(bottom, one.bottom) - Math.max(top, one.top) >=
          Math.min(bottom - top, one.bottom - one.top) * 0.5,
    );
    if (row === undefined) rows.push({ glyphs: [glyph], right, top, bottom });
    else {
      row.glyphs.push(glyph);
      row.right = Math.max(row.right, right);
      // A dash or an accent says little about how high a row is.
      if (bottom - top >= typical * 0.5) {
        row.top = Math.min(row.top, top);
        row.bottom = Math.max(row.bottom, bottom);
      }
    }
  }
  return rows.map((row) => ({
    glyphs: row.glyphs,
    box: unionOf(row.glyphs.map(({ box }) => box)),
    baseline: baselineOf(row.glyphs),
  }));
}

function baselineOf(glyphs: readonly Glyph[]): number {
  const most = Math.max(...glyphs.map(({ box }) => heightOf(box)));
  const bottoms = glyphs
    .filter(({ box }) => heightOf(box) >= most * 0.5)
    .map(({ box }) => box.bottom)
    .toSorted((left, right) => left - right);
  return bottoms[Math.floor((bottoms.length - 1) * 0.4)] ?? 0;
}

interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
}

/** The tallest gutter first; what lies above and below of it is read before and after both sides. */
function split(
  rows: readonly Row[],
  rules: readonly Box[],
  typical: number,
  depth: number,
): (readonly Row[])[] {
  const gutter = depth === 0 ? null : bestGutter(rows, rules, typical);
  if (gutter === null) return [rows];
  const inside = rows.filter((row) => isWithin(row, gutter));
  const parts = [
    rows.filter((row) => middleOf(row) <= gutter.top),
    inside.filter(({ box }) => box.right <= gutter.x),
    inside.filter(({ box }) => box.right > gutter.x),
    rows.filter((row) => middleOf(row) >= gutter.bottom),
  ];
  return parts.flatMap((part) => split(part, rules, typical, depth - 1));
}

const middleOf = ({ box }: Row): number => (box.top + box.bottom) / 2;
const isWithin = (row: Row, { top, bottom }: { top: number; bottom: number }): boolean =>
  middleOf(row) > top && middleOf(row) < bottom;

function bestGutter(rows: readonly Row[], rules: readonly Box[], typical: number): Gutter | null {
  let best: Gutter | null = null;
  for (const x of new Set(rows.map(({ box }) => box.right))) {
    for (const { top, bottom } of freeSpans(rows, x)) {
      const inside = rows.filter((row) => isWithin(row, { top, bottom }));
      if (inside.length <= (best?.rows ?? 0)) continue;
      const left = inside.filter(({ box }) => box.right <= x);
      const right = inside.filter(({ box }) => box.right > x);
      if (areApart(left, right, rules, typical)) best = { x, top, bottom, rows: inside.length };
    }
  }
  return best;
}

/** From top to bottom, what no row that crosses the column `x` reaches into. */
function freeSpans(rows: readonly Row[], x: number): { top: number; bottom: number }[] {
  const crossing = rows
    .filter(({ box }) => box.left <= x && box.right > x)
    .toSorted((left, right) => left.box.top - right.box.top);
  const spans: { top: number; bottom: number }[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const { box } of crossing) {
    if (box.top > top) spans.push({ top, bottom: box.top });
    top = Math.max(top, box.bottom);
  }
  return [...spans, { top, bottom: Number.POSITIVE_INFINITY }];
}

function areApart(
  left: readonly Row[],
  right: readonly Row[],
  rules: readonly Box[],
  typical: number,
): boolean {
  if (left.length < fewRows || right.length < fewRows) return false;
  const gutter = {
    left: Math.max(...left.map(({ box }) => box.right)),
    right: Math.min(...right.map(({ box }) => box.left)),
    top: Math.min(...left.map(({ box }) => box.top)),
    bottom: Math.max(...left.map(({ box }) => box.bottom)),
  };
  if (widthOf(gutter) < typical * leastGutter) return false;
  const isRuled = rules.some(
    (rule) =>
      rule.left >= gutter.left &&
      rule.right <= gutter.right &&
      heightOf(rule) > typical * ruleHeight &&
      Math.min(rule.bottom, gutter.bottom) - Math.max(rule.top, gutter.top) >
        heightOf(gutter) * 0.7,
  );
  if (isRuled) return true;
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  const inLevel = fewer.filter((row) =>
    more.some((other) => Math.abs(row.baseline - other.baseline) <= typical * sameLine),
  );
  return inLevel.length < fewer.length * level;
}
