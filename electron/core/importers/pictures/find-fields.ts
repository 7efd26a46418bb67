import { boxMarkOf } from './box-glyphs.ts';
import type { BoxMark } from './box-glyphs.ts';
import { withoutOrnaments } from './field-ornaments.ts';
import type { Glyph, InkedPage } from './find-glyphs.ts';
import { baselineOf } from './glyph-window.ts';
import { heightOf, unionOf, widthOf } from './grey-picture.ts';
import type { Box } from './grey-picture.ts';
import { withoutListMarks } from './list-marks.ts';
import { pageRegions } from './page-regions.ts';

/** A run of characters without a wide gap: one code, one column of a line. */
export interface Field {
  readonly box: Box;
  /** What stands close together in it, from left to right: each may have an ink of its own. */
  readonly pieces: readonly Box[];
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
const pieceGap = 0.22;
const fewGlyphs = 6;
const mostFrames = 400;
const noBox: Box = { left: 0, right: 0, top: 0, bottom: 0 };
/** Of the contrast that the text has. */
const faint = 0.3;

/** Takes a page apart: lines from top to bottom, each as its columns from left to right. */
export function findFields(glyphs: readonly Glyph[], page: InkedPage): FieldLine[] {
  const typical = typicalHeight(glyphs);
  const frames = framesAmong(glyphs, typical);
  const text = withoutFaint(
    glyphs.filter((glyph) => isText(glyph, typical) && !frames.has(glyph)),
    typical,
    page,
  );
  const rules = glyphs.filter((glyph) => isRule(glyph, typical)).map(({ box }) => box);
  const lines = pageRegions(text, rules, typical).flatMap((region) => {
    const own = groupLines(region, typical).map((line) => ({
      line,
      capHeight: capHeightOf(line, page),
    }));
    return levelled(own).map(({ line, capHeight }) => splitLine(line, capHeight, page));
  });
  return withoutOrnaments(
    lines.filter((line) => line.length > 0),
    page,
  );
}

/** Pieces of the borders of cards and tables are far paler than the text. */
function withoutFaint(glyphs: readonly Glyph[], typical: number, page: InkedPage): Glyph[] {
  const contrasts = glyphs.map(({ box }) => strongestContrast(box, page));
  const tall = contrasts.filter((_, at) => heightOf(glyphs[at]?.box ?? noBox) >= typical * 0.6);
  const least = quantile(tall, 0.6) * faint;
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

/** An upright line. */
const isRule = ({ box }: Glyph, typical: number): boolean =>
  widthOf(box) < typical * 0.3 && heightOf(box) > typical * 2.2;

/** Frames of panels, rules and pictures are no text. */
function isText(glyph: Glyph, typical: number): boolean {
  const { box } = glyph;
  const [width, height] = [widthOf(box), heightOf(box)];
  if (height > typical * 4) return false;
  const isLine = height < typical * 0.3 && width > typical * 2.5;
  return !isLine && !isRule(glyph, typical) && !(width > typical * 8 && height > typical * 2.2);
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

interface MeasuredLine {
  readonly line: readonly Glyph[];
  readonly capHeight: number;
}

/**
 * A line of low letters alone does not show how high it is. The lines around it do, where they begin in the same column
 * and are of one height themselves.
 */
function levelled(lines: readonly MeasuredLine[]): MeasuredLine[] {
  return lines.map((own, index) => {
    const taller = lines
      .slice(Math.max(0, index - 2), index + 3)
      .filter(({ line, capHeight }) => {
        const left = (line[0]?.box.left ?? 0) - (own.line[0]?.box.left ?? 0);
        const ratio = capHeight / own.capHeight;
        return Math.abs(left) < capHeight * 0.5 && ratio > 1.18 && ratio < 1.6;
      })
      .map(({ capHeight }) => capHeight);
    const usual = quantile(taller, 0.5);
    const alike = taller.filter((height) => Math.abs(height / usual - 1) < 0.08);
    return alike.length >= 2 ? { ...own, capHeight: usual } : own;
  });
}

function splitLine(line: readonly Glyph[], usual: number, page: InkedPage): Field[] {
  return splitAtWideGaps(line, usual * wideGap).flatMap((run) => {
    // A label in smaller letters may stand before a code.
    const own = run.length < fewGlyphs ? usual : capHeightOf(run, page);
    const capHeight = own > usual * 1.05 ? own : usual;
    const { mark, number, glyphs } = withoutListMarks(run, page, capHeight);
    const before = number.length === 0 ? [] : [fieldOf(number, capHeight, null)];
    if (glyphs.length > 0) return [...before, fieldOf(glyphs, capHeight, mark)];
    // A box far from its code stands as a column of its own.
    return mark === null
      ? before
      : [...before, { ...fieldOf(run, capHeight, mark), isBoxOnly: true }];
  });
}

function fieldOf(glyphs: readonly Glyph[], capHeight: number, mark: BoxMark | null): Field {
  const pieces = splitAtWideGaps(glyphs, capHeight * pieceGap).map(boxOf);
  return { box: boxOf(glyphs), pieces, capHeight, mark, isBoxOnly: false };
}

const boxOf = (glyphs: readonly Glyph[]): Box => unionOf(glyphs.map(({ box }) => box));

/** Only of what stands on the line: brackets and letters with a tail are taller than they look. */
function capHeightOf(line: readonly Glyph[], page: InkedPage): number {
  const usual = quantile(
    line.map(({ box }) => heightOf(box)),
    0.7,
  );
  const tall = line.filter(({ box }) => heightOf(box) > usual * 0.6);
  const baseline = baselineOf(
    tall.map(({ box }) => box),
    usual,
  );
  const standing = tall.filter(({ box }) => Math.abs(box.bottom - baseline) <= usual * 0.1);
  if (standing.length === 0) return usual;
  const heights = standing.map(({ box }) => heightOf(box));
  const common = quantile(heights, 0.75);
  // Where nearly all letters are low ones, a single digit shows how high the line is.
  const taller = standing.filter(({ box }) => {
    const height = heightOf(box) / common;
    return height > 1.18 && height < 1.6 && widthOf(box) < common;
  });
  const texts = taller.filter((glyph) => boxMarkOf(glyph, page, common) === null);
  return texts.length === 0
    ? common
    : quantile(
        texts.map(({ box }) => heightOf(box)),
        0.5,
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
