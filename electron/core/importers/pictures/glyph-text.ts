import { widthOf } from './grey-picture.ts';
import type { Box } from './grey-picture.ts';
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
  const texts = glyphs.map((glyph) => settled.get(glyph)?.text ?? '?');
  const spacing = spacingOf(glyphs, texts);
  let before: Neighbour | null = null;
  for (const [index, glyph] of glyphs.entries()) {
    const after: Neighbour = { text: texts[index] ?? '?', glyph };
    // A dash in front is the mark of a list.
    const isAfterMark = index === 1 && before?.text === '-';
    if (before !== null && (isAfterMark || hasBlank(after, before, spacing))) {
      characters.push({ text: ' ', glyph: null });
    }
    characters.push(after);
    before = after;
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
  /** Usual width of a digit. */
  readonly digitWidth: number;
}

function spacingOf(glyphs: readonly ReadGlyph[], texts: readonly string[]): Spacing {
  const boxes = glyphs.map(({ box }) => box);
  const gaps = boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? left));
  const digits = boxes.filter((_, index) => /[2-9]/.test(texts[index] ?? ''));
  return {
    capHeight: glyphs[0]?.picture.capHeight ?? 1,
    pitch: pitchOf(boxes),
    gap: median(gaps),
    digitWidth: median(digits.map(widthOf)),
  };
}

/** Distance from character to character in a font that gives all the same room; null in any other. */
function pitchOf(boxes: readonly Box[]): number | null {
  const middles = boxes.map(({ left, right }) => (left + right) / 2);
  const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
  if (steps.length < 6) return null;
  const pitch = median(steps);
  const regular = steps.filter((step) => {
    const times = step / pitch;
    return Math.abs(times - Math.round(times)) < 0.14 && Math.round(times) >= 1;
  });
  return regular.length >= steps.length * 0.75 ? pitch : null;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Neighbour {
  readonly text: string;
  readonly glyph: ReadGlyph;
}

function hasBlank(after: Neighbour, before: Neighbour, spacing: Spacing): boolean {
  const { capHeight, pitch, gap, digitWidth } = spacing;
  const room = after.glyph.box.left - before.glyph.box.right;
  if (/[.:)]/.test(before.text)) return room > capHeight * 0.3;
  // Digits have equal room in nearly every font, with a narrower blank between them.
  if (pitch !== null) return middleOf(after.glyph) - middleOf(before.glyph) > pitch * 1.3;
  if (room > capHeight * 0.85) return true;
  if ((after.text + before.text).includes('-')) return false;
  // A 1 has as much room as the other digits, and fills less of it.
  const spare = [after, before]
    .filter(({ text }) => text === '1')
    .map(({ glyph }) => Math.max(0, digitWidth - widthOf(glyph.box)) / 2);
  const own = room - spare.reduce((sum, one) => sum + one, 0);
  const isWide = own > capHeight * 0.34 && own > gap * 1.8 + 1;
  return isWide || (after.glyph.startsWord && own > capHeight * 0.29 && own > gap * 1.6);
}

const middleOf = ({ box }: ReadGlyph): number => (box.left + box.right) / 2;
