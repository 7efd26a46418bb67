import type { Field } from './find-fields.ts';
import { findGlyphs } from './find-glyphs.ts';
import type { Glyph, InkedPage } from './find-glyphs.ts';
import { cropOf, heightOf, scaled, widthOf, withMargin } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';
import { wipeStrike } from './strike-out.ts';

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
  /** A line went through all of it; the line is wiped away. */
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
  const factor = Math.min(6, readHeight / field.capHeight);
  const picture = withMargin(scaled(inkOnWhite(shades, grounds), factor), margin);
  const capHeight = field.capHeight * factor;
  const isStruck = wipeStrike(picture, textBox(field, box, factor), capHeight);
  const marked = { ...picture, pixels: Uint8Array.from(picture.pixels) };
  const markedZeros = wipeZeroMarks(picture, capHeight);
  return {
    picture,
    marked,
    capHeight,
    factor,
    left: Math.max(0, box.left) - margin / factor,
    isStruck,
    markedZeros,
  };
}

/** The field in its own picture. */
function textBox(field: Field, box: Box, factor: number): Box {
  const at = (value: number, from: number): number => Math.round((value - from) * factor) + margin;
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  return {
    left: at(field.box.left, left),
    right: at(field.box.right, left),
    top: at(field.box.top, top),
    bottom: at(field.box.bottom, top),
  };
}

/** Whatever the colours: the ground becomes white, the strongest ink black. */
function inkOnWhite(shades: GreyPicture, grounds: GreyPicture): GreyPicture {
  const contrasts = shades.pixels.map((shade, index) =>
    Math.abs(shade - (grounds.pixels[index] ?? 0)),
  );
  const strongest = contrasts.reduce((most, contrast) => Math.max(most, contrast), 1);
  const pixels = contrasts.map((contrast) => 255 - Math.round((contrast * 255) / strongest));
  return { ...shades, pixels };
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
