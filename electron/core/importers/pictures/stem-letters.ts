import { heightOf, widthOf } from './grey-picture.ts';
import { spanOf } from './letter-parts.ts';
import type { ReadGlyph } from './read-field.ts';

/** What a single upright stroke can be, by its ends. `bar`: a stroke without any, which I, l and | share. */
export type StemKind = '1' | 'l' | 'I' | 'bar';

/**
 * Tells 1, l and I apart by what hangs on the stem: an l turns right at its foot; an I has heads on both sides; the flag
 * of a 1 slopes away below its top, where the head of an l with a foot on both sides is level.
 */
export function stemKindOf(glyph: ReadGlyph): StemKind {
  const { box } = glyph;
  const height = heightOf(box);
  if (widthOf(box) < height * 0.24) return 'bar';
  const reach = height * 0.07;
  const stem = spanOf(glyph, 0.45, 0.6);
  const head = spanOf(glyph, 0, 0.14);
  const foot = spanOf(glyph, 0.93, 1);
  const [footLeft, footRight] = [stem.left - foot.left > reach, foot.right - stem.right > reach];
  if (footRight && !footLeft) return 'l';
  if (!footLeft) return '1';
  if (head.right - stem.right > reach) return 'I';
  const top = stem.left - spanOf(glyph, 0, 0.04).left;
  const below = stem.left - spanOf(glyph, 0.08, 0.15).left;
  return below > top * 1.1 ? '1' : 'l';
}
