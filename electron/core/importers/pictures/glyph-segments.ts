import type { FieldPicture } from './field-picture.ts';
import { findGlyphs } from './find-glyphs.ts';
import { networkCharacters } from './glyph-network.ts';
import type { RateGlyph } from './glyph-network.ts';
import { baselineOf, glyphWindow } from './glyph-window.ts';
import { heightOf, unionOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

/** A character of a field: where it stands in the field picture, and what the network makes of it. */
export interface Segment {
  readonly box: Box;
  readonly rates: Float32Array;
}

/** Of the usual contrast of a stroke. */
const inkShare = 0.42;
/** In heights of a capital. */
const widest = 1.35;
const narrowest = 0.07;
const mostCuts = 9;
const clear = 0.9;
/** Gap, in heights of a capital, over which a glyph may have fallen apart. */
const touching = 0.06;

/**
 * Takes a field apart into its characters. A patch of ink that the network does not know as one character is cut where
 * its ink is thin, or joined with its neighbour, so that the characters that come of it are the best known together.
 */
export function glyphSegments(picture: FieldPicture, rate: RateGlyph): Segment[] {
  const patches = inkPatches(picture.picture);
  const baseline = baselineOf(patches, picture.capHeight);
  const rateBox = (box: Box): Segment => ({
    box,
    rates: rate(glyphWindow(picture.marked, box, picture.capHeight, baseline)),
  });
  return runsOf(patches.map(rateBox), picture.capHeight).flatMap((run) =>
    run.every(isClear) ? run : bestParts(run, picture, rateBox),
  );
}

/** Only what is in doubt is taken apart, together with what it touches. */
function runsOf(segments: readonly Segment[], capHeight: number): Segment[][] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const before = runs.at(-1)?.at(-1);
    const gap = segment.box.left - (before?.box.right ?? 0);
    const doubts = [before, segment].filter((one) => one !== undefined && !isClear(one)).length;
    const isTogether =
      before !== undefined && (doubts === 2 || (doubts === 1 && gap < capHeight * touching));
    if (isTogether) runs.at(-1)?.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

const isClear = ({ rates }: Segment): boolean => bestRate(rates) >= clear;

/** Rate of the likeliest character; "no single character" does not count. */
export function bestRate(rates: Float32Array): number {
  return rates
    .subarray(0, networkCharacters.length)
    .reduce((most, rateOfOne) => Math.max(most, rateOfOne), 0);
}

interface Edge {
  readonly left: number;
  readonly right: number;
  /** Whether ink goes on over it. */
  readonly isCut: boolean;
}

/** The cheapest way from the left edge of a run of patches to its right edge. */
function bestParts(
  run: readonly Segment[],
  { marked, capHeight }: FieldPicture,
  rateBox: (box: Box) => Segment,
): Segment[] {
  const edges = edgesOf(run, marked, capHeight);
  const costs = edges.map((_, index) => (index === 0 ? 0 : Number.POSITIVE_INFINITY));
  const best: (Segment | null)[] = edges.map(() => null);
  const from: number[] = edges.map(() => 0);
  for (const [end, edge] of edges.entries()) {
    for (let start = end - 1; start >= 0; start -= 1) {
      const left = edges[start]?.right ?? 0;
      const width = edge.left - left;
      if (width > capHeight * widest && end - start > 1) break;
      if (width < capHeight * narrowest && end - start > 0 && edges.length > 2) {
        if (edge.isCut || edges[start]?.isCut === true) continue;
      }
      const inner = edges.slice(start + 1, end).filter(({ isCut }) => !isCut);
      if (inner.some((gap) => gap.right - gap.left > capHeight * 0.14)) break;
      const segment = rateBox(boxBetween(run, left, edge.left));
      const cost = (costs[start] ?? 0) - Math.log(bestRate(segment.rates) + 1e-6);
      if (cost >= (costs[end] ?? 0)) continue;
      [costs[end], best[end], from[end]] = [cost, segment, start];
    }
  }
  const parts: Segment[] = [];
  for (let at = edges.length - 1; at > 0; at = from[at] ?? 0) {
    const segment = best[at];
    if (segment === null || segment === undefined) return [...run];
    parts.unshift(segment);
  }
  return parts;
}

function boxBetween(run: readonly Segment[], left: number, right: number): Box {
  const inside = run.filter(({ box }) => box.left < right && box.right > left);
  return { ...unionOf(inside.map(({ box }) => box)), left, right };
}

/** Edges of the patches, and inside of each the columns with the least ink around. */
function edgesOf(run: readonly Segment[], picture: GreyPicture, capHeight: number): Edge[] {
  const edges: Edge[] = [];
  for (const [index, { box }] of run.entries()) {
    const before = run[index - 1]?.box.right ?? box.left;
    edges.push({ left: before, right: box.left, isCut: false });
    for (const at of cutsOf(box, picture, capHeight)) {
      edges.push({ left: at, right: at, isCut: true });
    }
  }
  const last = run.at(-1)?.box.right ?? 0;
  edges.push({ left: last, right: last, isCut: false });
  return edges;
}

function cutsOf(box: Box, picture: GreyPicture, capHeight: number): number[] {
  if (widthOf(box) < capHeight * 0.3) return [];
  const reach = Math.max(1, Math.round(capHeight * 0.06));
  const inks = Array.from({ length: widthOf(box) }, (_, x) =>
    inkOfColumn(picture, box.left + x, box),
  );
  const minima: { readonly at: number; readonly ink: number }[] = [];
  for (let x = reach; x < inks.length - reach; x += 1) {
    const around = inks.slice(x - reach, x + reach + 1);
    const ink = inks[x] ?? 0;
    const isLeast = around.every(
      (other, index) => other > ink || (other === ink && index >= reach),
    );
    if (isLeast) minima.push({ at: box.left + x, ink });
  }
  const most = Math.max(mostCuts, Math.round((widthOf(box) / capHeight) * 4));
  return minima
    .toSorted((left, right) => left.ink - right.ink)
    .slice(0, most)
    .map(({ at }) => at)
    .toSorted((left, right) => left - right);
}

function inkOfColumn({ width, pixels }: GreyPicture, x: number, box: Box): number {
  let ink = 0;
  for (let y = box.top; y < box.bottom; y += 1) ink += 255 - (pixels[y * width + x] ?? 255);
  return ink;
}

/** From left to right; those above one another, like i and its dot, are one. */
export function inkPatches(picture: GreyPicture): Box[] {
  const dark = darkOf(picture);
  const mask = picture.pixels.map((shade) => (shade < dark ? 1 : 0));
  const boxes = findGlyphs({ ...picture, mask }, 2000)
    .map(({ box }) => box)
    .filter((box) => Math.max(heightOf(box), widthOf(box)) > 3)
    .toSorted((left, right) => left.left - right.left);
  const columns: Box[] = [];
  for (const box of boxes) {
    const last = columns.at(-1);
    const isAbove = last !== undefined && overlap(last, box) > 0.5;
    if (isAbove) columns[columns.length - 1] = unionOf([last, box]);
    else columns.push(box);
  }
  return columns;
}

/** Thin strokes are pale: what counts as ink goes by how dark the columns of the field usually get. */
function darkOf({ width, height, pixels }: GreyPicture): number {
  const darkest: number[] = [];
  for (let x = 0; x < width; x += 1) {
    let least = 255;
    for (let y = 0; y < height; y += 1) least = Math.min(least, pixels[y * width + x] ?? 255);
    if (least < 200) darkest.push(least);
  }
  const usual = darkest.toSorted((left, right) => left - right)[darkest.length >> 1] ?? 0;
  return 255 - (255 - usual) * inkShare;
}

/** Share of the narrower one that lies under or over the other. */
function overlap(left: Box, right: Box): number {
  const common = Math.min(left.right, right.right) - Math.max(left.left, right.left);
  return common / Math.min(widthOf(left), widthOf(right));
}
