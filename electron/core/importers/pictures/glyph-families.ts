import { cropOf, heightOf, widthOf } from './grey-picture.ts';
import type { ReadGlyph } from './read-field.ts';

/** Equal pictures of a character, wherever on the page. */
export interface GlyphFamily {
  readonly members: ReadGlyph[];
  readonly pattern: Uint8Array;
}

const patternWidth = 18;
const patternHeight = 26;
const alike = 0.15;

/**
 * Sorts the glyphs of a page by how they look. In a picture of a screen the same character looks the same everywhere,
 * so that what the engine reads wrongly once is outvoted by the other times.
 */
export function glyphFamilies(glyphs: readonly ReadGlyph[]): GlyphFamily[] {
  const families: GlyphFamily[] = [];
  for (const glyph of glyphs) {
    const pattern = patternOf(glyph);
    let nearest: GlyphFamily | null = null;
    let least = alike;
    for (const family of families) {
      if (!hasSameSize(family.members[0], glyph)) continue;
      const distance = distanceOf(pattern, family.pattern);
      if (distance < least) [nearest, least] = [family, distance];
    }
    if (nearest === null) families.push({ members: [glyph], pattern });
    else nearest.members.push(glyph);
  }
  return families;
}

export function hasSameSize(left: ReadGlyph | undefined, right: ReadGlyph): boolean {
  if (left === undefined || left.isMarkedZero !== right.isMarkedZero) return false;
  return (
    Math.abs(heightOf(left.box) - heightOf(right.box)) <= 3.5 &&
    Math.abs(widthOf(left.box) - widthOf(right.box)) <= 3.5
  );
}

/** A window around the glyph, halved; the window hangs on the glyph itself. */
function patternOf({ box, picture }: ReadGlyph): Uint8Array {
  const middle = Math.round((box.left + box.right) / 2);
  const top = Math.round((box.top + box.bottom) / 2) - patternHeight;
  const window = cropOf(picture.marked, {
    left: Math.max(0, middle - patternWidth),
    right: middle + patternWidth,
    top: Math.max(0, top),
    bottom: top + patternHeight * 2,
  });
  const pattern = new Uint8Array(patternWidth * patternHeight);
  for (let y = 0; y < patternHeight; y += 1) {
    for (let x = 0; x < patternWidth; x += 1) {
      const inside =
        middle - patternWidth + 2 * x >= box.left - 2 &&
        middle - patternWidth + 2 * x <= box.right + 1;
      const at = 2 * y * window.width + 2 * x;
      const sum = [0, 1, window.width, window.width + 1].reduce(
        (total, step) => total + (window.pixels[at + step] ?? 255),
        0,
      );
      pattern[y * patternWidth + x] = inside ? 255 - sum / 4 : 0;
    }
  }
  return pattern;
}

/** 0 for the same picture, 1 for nothing in common; the better of three shifts by one. */
export function distanceOf(left: Uint8Array, right: Uint8Array): number {
  return Math.min(...[-1, 0, 1].map((shift) => shiftedDistance(left, right, shift)));
}

function shiftedDistance(left: Uint8Array, right: Uint8Array, shift: number): number {
  let apart = 0;
  let together = 0;
  for (let at = 0; at < left.length; at += 1) {
    const first = left[at] ?? 0;
    const second = right[at + shift] ?? 0;
    apart += Math.abs(first - second);
    together += Math.max(first, second);
  }
  return together === 0 ? 1 : apart / together;
}
