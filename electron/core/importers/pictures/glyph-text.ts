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
  const capHeight = Math.max(1, ...glyphs.map(({ box }) => heightOf(box)));
  let before: ReadGlyph | null = null;
  for (const glyph of glyphs) {
    const text = settled.get(glyph)?.text ?? '?';
    const previous = characters.at(-1)?.text ?? '';
    if (before !== null && hasBlank(glyph, before, text, previous, capHeight)) {
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

function hasBlank(
  glyph: ReadGlyph,
  before: ReadGlyph,
  text: string,
  previous: string,
  capHeight: number,
): boolean {
  const room = (glyph.box.left - before.box.right) / capHeight;
  if (room > 0.85) return true;
  if (room < 0.2) return false;
  if (text === '-' || previous === '-') return false;
  if (/[.:)]/.test(previous) && room > 0.33) return true;
  return glyph.startsWord;
}
