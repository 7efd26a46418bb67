import { heightOf, widthOf } from './grey-picture.ts';
import type { ReadGlyph } from './read-field.ts';

/** What a single upright stroke can be, by its ends. `bar`: a stroke without any, which I, l and | share. */
export type StemKind = '1' | 'l' | 'I' | 'bar';

/**
 * Tells 1, l and I apart by what hangs on the stem: the flag of a 1 slopes away below its top, the head of an l is level
 * with the top and on the left only, an I has level heads on both sides.
 */
export function stemKindOf(glyph: ReadGlyph): StemKind {
  const { box } = glyph;
  if (widthOf(box) < heightOf(box) * 0.24) return 'bar';
  const height = heightOf(box);
  const stem = spanOf(glyph, 0.45, 0.6);
  const head = spanOf(glyph, 0, 0.09);
  const below = spanOf(glyph, 0.2, 0.34);
  const reach = height * 0.07;
  const headLeft = stem.left - head.left;
  const headRight = head.right - stem.right;
  if (headLeft > reach && headRight > reach) return 'I';
  // The flag goes on where a level head has ended.
  return headLeft > reach * 1.6 && stem.left - below.left < reach ? 'l' : '1';
}

/** Outermost ink between two heights, as shares of the glyph's own. */
function spanOf(
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
      if ((picture.pixels[y * picture.width + x] ?? 255) > 110) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
    }
  }
  return { left, right };
}
