import type { Field } from './find-fields.ts';
import { findGlyphs } from './find-glyphs.ts';
import type { Glyph, InkedPage } from './find-glyphs.ts';
import { cropOf, heightOf, scaled, widthOf, withMargin } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

/** What is read in one go: dark characters of a fixed height on white. */
export interface FieldPicture {
  readonly picture: GreyPicture;
  /** The same with the marks of zeros still in it. */
  readonly marked: GreyPicture;
  /** Height of a capital in it. */
  readonly capHeight: number;
  /** Pixels of it for one pixel of the page. */
  readonly factor: number;
  /** Column of the page that its left edge lies on. */
  readonly left: number;
  /** A line went through most of it; the line is wiped away. */
  readonly isStruck: boolean;
  /** Middle (x) of every zero that was marked by a dot or bar inside; the mark itself is wiped away. */
  readonly markedZeros: readonly number[];
}

const readHeight = 34;
const margin = 12;
const dark = 140;

export function fieldPicture(page: InkedPage, field: Field): FieldPicture {
  const reach = Math.max(2, Math.round(field.capHeight * 0.25));
  const box: Box = {
    left: field.box.left - 1,
    top: field.box.top - reach,
    right: field.box.right + 1,
    bottom: field.box.bottom + reach,
  };
  const shades = cropOf(page.picture, box);
  const grounds = cropOf({ ...page.picture, pixels: page.ground }, box);
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const pieces = field.pieces.map((piece) => moved(piece, -left, -top));
  const factor = Math.min(6, readHeight / field.capHeight);
  const picture = withMargin(scaled(inkOnWhite(shades, grounds, pieces), factor), margin);
  const capHeight = field.capHeight * factor;
  const isStruck = page.strikes.some((line) => isThrough(line, field.box));
  const marked = { ...picture, pixels: Uint8Array.from(picture.pixels) };
  const markedZeros = wipeZeroMarks(picture, capHeight);
  return {
    picture,
    marked,
    capHeight,
    factor,
    left: left - margin / factor,
    isStruck,
    markedZeros,
  };
}

function isThrough(line: Box, box: Box): boolean {
  const middle = (line.top + line.bottom) / 2;
  const common = Math.min(line.right, box.right) - Math.max(line.left, box.left);
  return middle > box.top && middle < box.bottom && common > widthOf(box) * 0.6;
}

const moved = (box: Box, right: number, down: number): Box => ({
  left: box.left + right,
  right: box.right + right,
  top: box.top + down,
  bottom: box.bottom + down,
});

const pale = 0.75;

/** Whatever the colours: the ground becomes white, the strongest ink black, that of a paler list number too. */
function inkOnWhite(
  shades: GreyPicture,
  grounds: GreyPicture,
  pieces: readonly Box[],
): GreyPicture {
  const { width, height } = shades;
  const contrasts = shades.pixels.map((shade, index) =>
    Math.abs(shade - (grounds.pixels[index] ?? 0)),
  );
  const strongest = strongestOf(contrasts, width, {
    left: 0,
    top: 0,
    right: width,
    bottom: height,
  });
  const factors = new Float32Array(width).fill(255 / strongest);
  for (const piece of pieces) {
    const own = strongestOf(contrasts, width, piece);
    if (own > strongest * pale) continue;
    factors.fill(255 / own, Math.max(0, piece.left - 1), Math.min(width, piece.right + 1));
  }
  const pixels = contrasts.map(
    (contrast, at) => 255 - Math.min(255, Math.round(contrast * (factors[at % width] ?? 0))),
  );
  return { ...shades, pixels };
}

function strongestOf(contrasts: Uint8Array, width: number, box: Box): number {
  let strongest = 1;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      strongest = Math.max(strongest, contrasts[y * width + x] ?? 0);
    }
  }
  return strongest;
}

/** Wipes the small patch out of the middle of a zero. The reader of characters takes a dotted zero for an 8. */
function wipeZeroMarks(picture: GreyPicture, capHeight: number): number[] {
  const mask = picture.pixels.map((shade) => (shade < dark ? 1 : 0));
  const glyphs = findGlyphs({ ...picture, mask }, 2000);
  const rings = glyphs.filter(({ box }) => heightOf(box) > capHeight * 0.7);
  const marks = glyphs.filter((glyph) => rings.some((ring) => isInside(glyph, ring)));
  for (const { box } of marks) wipe(picture, box);
  return marks.map(({ box }) => (box.left + box.right) / 2);
}

function isInside({ box }: Glyph, { box: ring }: Glyph): boolean {
  const [middle, centre] = [(box.left + box.right) / 2, (ring.left + ring.right) / 2];
  const [level, height] = [(box.top + box.bottom) / 2, (ring.top + ring.bottom) / 2];
  return (
    box.left > ring.left &&
    box.right < ring.right &&
    heightOf(box) < heightOf(ring) * 0.7 &&
    widthOf(box) < widthOf(ring) * 0.6 &&
    Math.abs(middle - centre) < widthOf(ring) * 0.15 &&
    Math.abs(level - height) < heightOf(ring) * 0.15
  );
}

function wipe({ width, pixels }: GreyPicture, box: Box): void {
  for (let y = box.top - 2; y < box.bottom + 2; y += 1) {
    pixels.fill(255, y * width + box.left - 2, y * width + box.right + 2);
  }
}
