import { pitchOf } from './glyph-patches.ts';
import { heightOf } from './grey-picture.ts';
import type { ReadGlyph } from './read-field.ts';
import type { SettledGlyph } from './settle-glyphs.ts';

/** Characters of a field in order; blanks are null. */
export interface GlyphText {
  readonly text: string;
  /** The glyph behind each character of `text`. */
  readonly glyphs: readonly (ReadGlyph | null)[];
}

/** Joins the characters of a field. Blanks go where there is room for one, whatever the engine thought of words. */
export function glyphText(
  glyphs: readonly ReadGlyph[],
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): GlyphText {
  const characters: { readonly text: string; readonly glyph: ReadGlyph | null }[] = [];
  const spacing = spacingOf(glyphs);
  let before: ReadGlyph | null = null;
  for (const glyph of glyphs) {
    const text = settled.get(glyph)?.text ?? '?';
    const previous = characters.at(-1)?.text ?? '';
    if (before !== null && hasBlank(glyph, before, text + previous, spacing)) {
      characters.push({ text: ' ', glyph: null });
    }
    characters.push({ text, glyph });
    before = glyph;
  }
  return {
    text: characters.map(({ text }) => text).join(''),
    glyphs: characters.map(({ glyph }) => glyph),
  };
}

interface Spacing {
  readonly capHeight: number;
  /** From character to character, where all have the same room. */
  readonly pitch: number | null;
  /** Usual room between two characters. */
  readonly gap: number;
}

function spacingOf(glyphs: readonly ReadGlyph[]): Spacing {
  const boxes = glyphs.map(({ box }) => box);
  const gaps = boxes
    .slice(1)
    .map(({ left }, index) => left - (boxes[index]?.right ?? left))
    .toSorted((left, right) => left - right);
  return {
    capHeight: Math.max(1, ...boxes.map(heightOf)),
    pitch: pitchOf(boxes),
    gap: gaps[Math.floor(gaps.length / 2)] ?? 0,
  };
}

function hasBlank(
  glyph: ReadGlyph,
  before: ReadGlyph,
  pair: string,
  { capHeight, pitch, gap }: Spacing,
): boolean {
  const middleOf = ({ box }: ReadGlyph): number => (box.left + box.right) / 2;
  const room = glyph.box.left - before.box.right;
  if (/[.:)]$/.test(pair)) return room > capHeight * 0.3;
  // Digits have equal room in nearly every font, with a narrower blank between them.
  if (pitch !== null) return middleOf(glyph) - middleOf(before) > pitch * 1.3;
  if (room > capHeight * 0.85) return true;
  if (room < capHeight * 0.2 || pair.includes('-')) return false;
  const isWide = room > capHeight * 0.3 && room > gap * 2.5 + 2;
  return isWide || (glyph.startsWord && room > gap * 1.6);
}
