import { shapeOfSet } from './code-alphabets.ts';
import { correctCode } from './correct-code.ts';
import type { ReadCharacter } from './correct-code.ts';
import { glyphText } from './glyph-text.ts';
import type { ReadGlyph } from './read-field.ts';
import type { SettledGlyph } from './settle-glyphs.ts';

/** A character with the glyph that it was read from; null for a blank. */
interface FieldCharacter extends ReadCharacter {
  readonly glyph: ReadGlyph | null;
}

const fewAlike = 4;
const listNumber = /^[0-9OlI]{1,3}[.:)] /;
/** In groups or in one, long enough to be a code. */
const codeLike = /^(?=.{6})[0-9A-Za-z]+(?:[- ][0-9A-Za-z]+)*$/;

/**
 * Fields that are built alike have one alphabet. One O among digits would make it another list for those who read the
 * text, so it is turned before. Changes `settled`.
 */
export function correctColumns(
  fields: readonly (readonly ReadGlyph[])[],
  settled: Map<ReadGlyph, SettledGlyph>,
): void {
  const codes = fields
    .map((glyphs) => charactersOf(glyphs, settled))
    .filter((code) => codeLike.test(textOf(code)));
  const alike = Map.groupBy(codes, (code) => textOf(code).replace(/[0-9A-Za-z]/g, 'x'));
  for (const column of alike.values()) {
    if (column.length < fewAlike) continue;
    const sure = column.flat().filter(({ isUncertain }) => !isUncertain);
    const fits = shapeOfSet(null, column, sure.map(({ text }) => text).join(''));
    if (fits === null) continue;
    for (const code of column) {
      const corrected = correctCode(code, fits) ?? [];
      for (const [at, character] of corrected.entries()) {
        const glyph = code[at]?.glyph ?? null;
        if (glyph !== null) settled.set(glyph, character);
      }
    }
  }
}

const textOf = (code: readonly FieldCharacter[]): string => code.map(({ text }) => text).join('');

function charactersOf(
  glyphs: readonly ReadGlyph[],
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): FieldCharacter[] {
  const read = glyphText(glyphs, settled);
  const from = listNumber.exec(read.text)?.[0].length ?? 0;
  return [...read.text].slice(from).map((text, at) => {
    const glyph = read.glyphs[from + at] ?? null;
    const known = glyph === null ? undefined : settled.get(glyph);
    return { ...(known ?? { text, isUncertain: false, others: [] }), text, glyph };
  });
}
