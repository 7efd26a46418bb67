import { heightOf, widthOf } from './grey-picture.ts';
import type { ReadGlyph } from './read-field.ts';

const dark = 110;

/** Outermost ink between two heights, as shares of the glyph's own. */
export function spanOf(
  { box, picture: { picture } }: ReadGlyph,
  from: number,
  to: number,
): { readonly left: number; readonly right: number } {
  let left = box.right;
  let right = box.left;
  const top = box.top + Math.floor(heightOf(box) * from);
  const bottom = Math.max(top + 1, box.top + Math.ceil(heightOf(box) * to));
  for (let y = top; y < bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      if ((picture.pixels[y * picture.width + x] ?? 255) > dark) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
    }
  }
  return { left, right };
}

/** A D has square corners on its left, an O and a 0 round ones. */
export function hasSquareLeft(glyph: ReadGlyph): boolean {
  const inset = widthOf(glyph.box) * 0.12;
  return [spanOf(glyph, 0.02, 0.07), spanOf(glyph, 0.93, 0.98)].every(
    ({ left }) => left - glyph.box.left < inset,
  );
}

/** The stem of a b rises at its left edge, the head of a 6 leans over to the right. */
export function risesAtLeft(glyph: ReadGlyph): boolean {
  const { left, right } = spanOf(glyph, 0, 0.1);
  return ((left + right) / 2 - glyph.box.left) / widthOf(glyph.box) < 0.36;
}

/** The tail of a q goes straight down at its right edge, that of a g turns back to the left. */
export function endsAtRight(glyph: ReadGlyph): boolean {
  return spanOf(glyph, 0.9, 1).left - glyph.box.left > widthOf(glyph.box) * 0.45;
}

/** Below its bar a 4 is nothing but a stem, where a d still has its bowl. Above a foot, if there is one. */
export function standsOnStem(glyph: ReadGlyph): boolean {
  return spanOf(glyph, 0.86, 0.92).left - glyph.box.left > widthOf(glyph.box) * 0.35;
}

/** A 7 is level on top, a slash has a point there. */
export function isLevelOnTop(glyph: ReadGlyph): boolean {
  const { left, right } = spanOf(glyph, 0, 0.1);
  return right - left > widthOf(glyph.box) * 0.6;
}
