import { findGlyphs } from './find-glyphs.ts';
import type { Glyph, Ink, InkedPage } from './find-glyphs.ts';
import { heightOf, widthOf } from './grey-picture.ts';
import type { Box } from './grey-picture.ts';

/** In pixels. */
const leastHeight = 5;
const mostHeight = 200;
/** In heights of the patch: no dash is as long, no line that crosses out is as thick. */
const leastLength = 1.8;
const mostThickness = 0.26;
/** Where in the patch such a line runs; an underline or a border runs elsewhere. */
const highest = 0.2;
const lowest = 0.8;
/** Share of the patch's width. */
const leastShare = 0.6;
/** Columns with ink above and below the line, of all: text, and not a fork or a box. */
const leastCrossings = 0.12;

/**
 * Wipes the lines that cross text out, before it is known where text stands: a line makes one patch of all that it
 * crosses. Strokes that go on above and below of it stay.
 */
export function wipeStrikes(page: InkedPage, mostGlyphs: number): InkedPage {
  const lines = findGlyphs(page.ink, mostGlyphs).flatMap((glyph) => strikeOf(glyph, page.ink));
  if (lines.length === 0) return page;
  const pixels = Uint8Array.from(page.picture.pixels);
  const mask = Uint8Array.from(page.ink.mask);
  for (const line of lines) wipe(line, page, pixels, mask);
  return {
    ...page,
    picture: { ...page.picture, pixels },
    ink: { ...page.ink, mask },
    strikes: lines,
  };
}

/** The line through the middle of a patch, or none. */
function strikeOf({ box }: Glyph, ink: Ink): Box[] {
  const [width, height] = [widthOf(box), heightOf(box)];
  if (height < leastHeight || height > mostHeight || width < height * leastLength) return [];
  const rows: { readonly y: number; readonly left: number; readonly right: number }[] = [];
  for (let y = box.top; y < box.bottom; y += 1) {
    const run = longestRun(ink, box, y);
    if (run.right - run.left >= width * leastShare) rows.push({ y, ...run });
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const line: Box = {
    left: Math.min(...rows.map(({ left }) => left)),
    right: Math.max(...rows.map(({ right }) => right)),
    top: first.y,
    bottom: last.y + 1,
  };
  const isThin = heightOf(line) === rows.length && rows.length <= height * mostThickness + 1;
  const middle = (line.top + line.bottom) / 2 - box.top;
  const isInMiddle = middle > height * highest && middle < height * lowest;
  return isThin && isInMiddle && crossings(line, ink) >= leastCrossings ? [line] : [];
}

function longestRun({ width, mask }: Ink, box: Box, y: number): { left: number; right: number } {
  let longest = { left: box.left, right: box.left };
  let from = box.left;
  for (let x = box.left; x <= box.right; x += 1) {
    if (x < box.right && mask[y * width + x] === 1) continue;
    if (x - from > longest.right - longest.left) longest = { left: from, right: x };
    from = x + 1;
  }
  return longest;
}

function crossings(line: Box, { width, mask }: Ink): number {
  let count = 0;
  for (let x = line.left; x < line.right; x += 1) {
    const isAbove = mask[(line.top - 1) * width + x] === 1;
    if (isAbove && mask[line.bottom * width + x] === 1) count += 1;
  }
  return count / widthOf(line);
}

function wipe(
  line: Box,
  { picture, ground }: InkedPage,
  pixels: Uint8Array,
  mask: Uint8Array,
): void {
  const { width, pixels: shades } = picture;
  const contrast = (x: number, y: number): number =>
    Math.abs((shades[y * width + x] ?? 0) - (ground[y * width + x] ?? 0));
  let strongest = 1;
  for (let x = line.left; x < line.right; x += 1) {
    for (let y = line.top; y < line.bottom; y += 1) {
      strongest = Math.max(strongest, contrast(x, y));
    }
  }
  for (let x = line.left; x < line.right; x += 1) {
    const above = contrast(x, line.top - 1);
    const below = contrast(x, line.bottom);
    // What is left of a stroke is as dark as it is above and below.
    const left = Math.min(above, below);
    for (let y = line.top; y < line.bottom; y += 1) {
      const at = y * width + x;
      const shade = ground[at] ?? 0;
      const isDarker = (shades[at] ?? 0) < shade;
      if (contrast(x, y) <= left) continue;
      pixels[at] = isDarker ? shade - left : shade + left;
      mask[at] = left > strongest * 0.2 ? 1 : 0;
    }
  }
}
