import type { Glyph, InkedPage } from './find-glyphs.ts';
import { cropOf, heightOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

export type BoxMark = 'empty' | 'ticked';

const leastSide = 0.6;
const straight = 0.8;
/** A thin side may lie between two rows of pixels and have half the contrast of each. */
const thinSide = 0.34;

/**
 * A check box is a square whose four sides are straight: the round shoulders of O, 0 and D leave at least one side
 * short. Null for everything else.
 */
export function boxMarkOf(glyph: Glyph, page: InkedPage, capHeight: number): BoxMark | null {
  const width = widthOf(glyph.box);
  const height = heightOf(glyph.box);
  if (height < capHeight * leastSide || height > capHeight * 2.2 || height < 6) return null;
  if (width < height * 0.8 || width > height * 1.25) return null;
  if (!hasStraightSides(strongInk(glyph.box, page, thinSide))) return null;
  return shareInside(strongInk(glyph.box, page, 0.5)) > 0.18 ? 'ticked' : 'empty';
}

/** Ink of at least a share of the strongest contrast: without the haze that smoothing puts around every glyph. */
function strongInk(box: Box, { picture, ground }: InkedPage, share: number): GreyPicture {
  const shades = cropOf(picture, box);
  const grounds = cropOf({ ...picture, pixels: ground }, box);
  const contrasts = shades.pixels.map((shade, at) => Math.abs(shade - (grounds.pixels[at] ?? 0)));
  const least = contrasts.reduce((most, contrast) => Math.max(most, contrast), 0) * share;
  return { ...shades, pixels: contrasts.map((contrast) => (contrast >= least ? 1 : 0)) };
}

function hasStraightSides({ width, height, pixels }: GreyPicture): boolean {
  const depth = Math.max(1, Math.round(height * 0.1));
  const rows = Array.from({ length: height }, (_, y) => {
    let count = 0;
    for (let x = 0; x < width; x += 1) count += pixels[y * width + x] ?? 0;
    return count / width;
  });
  const columns = Array.from({ length: width }, (_, x) => {
    let count = 0;
    for (let y = 0; y < height; y += 1) count += pixels[y * width + x] ?? 0;
    return count / height;
  });
  return [rows, columns].every(
    (counts) =>
      Math.max(...counts.slice(0, depth + 1)) >= straight &&
      Math.max(...counts.slice(-depth - 1)) >= straight,
  );
}

/** How much of the middle is ink. */
function shareInside({ width, height, pixels }: GreyPicture): number {
  const insetX = Math.ceil(width * 0.25);
  const insetY = Math.ceil(height * 0.25);
  let count = 0;
  let all = 0;
  for (let y = insetY; y < height - insetY; y += 1) {
    for (let x = insetX; x < width - insetX; x += 1) {
      count += pixels[y * width + x] ?? 0;
      all += 1;
    }
  }
  return all === 0 ? 0 : count / all;
}
