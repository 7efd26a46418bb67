import type { Field, FieldLine } from './find-fields.ts';
import { glyphText } from './glyph-text.ts';
import type { FieldReading, ReadGlyph } from './read-field.ts';
import type { SettledGlyph } from './settle-glyphs.ts';

/** One line of the text of a page. `glyphs` has an entry for each character, null for what was put in between. */
export interface PageLine {
  readonly text: string;
  readonly glyphs: readonly ({ readonly glyph: ReadGlyph; readonly field: Field } | null)[];
}

/** Fields of a line stand apart by tabs, check boxes are written out, crossed-out fields are put in `~~`. */
export function pageText(
  lines: readonly FieldLine[],
  readings: ReadonlyMap<Field, FieldReading>,
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): PageLine[] {
  return lines
    .map((line) => lineOf(line, readings, settled))
    .filter(({ text }) => /[0-9A-Za-z].*[0-9A-Za-z]/.test(text));
}

function lineOf(
  line: FieldLine,
  readings: ReadonlyMap<Field, FieldReading>,
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): PageLine {
  let text = '';
  const glyphs: PageLine['glyphs'][number][] = [];
  const add = (added: string): void => {
    text += added;
    for (let at = 0; at < added.length; at += 1) glyphs.push(null);
  };
  for (const field of line) {
    if (text !== '' && !text.endsWith('] ')) add('\t');
    if (field.mark !== null) add(field.mark === 'ticked' ? '[x] ' : '[ ] ');
    const reading = readings.get(field);
    if (reading === undefined) continue;
    const isStruck = reading.glyphs[0]?.picture.isStruck === true;
    if (isStruck) add('~~');
    if (isProse(reading.words)) add(reading.words);
    else {
      const own = glyphText(reading.glyphs, settled);
      text += withListNumber(own.text);
      for (const glyph of own.glyphs) glyphs.push(glyph === null ? null : { glyph, field });
    }
    if (isStruck) add('~~');
  }
  return { text, glyphs };
}

/** Sentences and headings: the engine reads words better than single characters. */
function isProse(words: string): boolean {
  const parts = words.split(' ');
  const plain = parts.filter((part) =>
    /^["'(]?[A-Za-z]+(?:['-][A-Za-z]+)*[.,:;!?)"']*$/.test(part),
  );
  return plain.length >= 2 && plain.length >= parts.length * 0.6 && !isCodeGroups(parts);
}

/** Groups of one length, four letters and more, are a code without a digit. */
function isCodeGroups(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  return (
    parts.length <= 2 && first.length >= 4 && parts.every(({ length }) => length === first.length)
  );
}

/** "l:" and "I0." before a code are list numbers. */
function withListNumber(text: string): string {
  return text.replace(/^(?=\S{1,3}[.:)] )[0-9lI|O]{1,3}(?=[.:)] )/, (number) =>
    number.replace(/[lI|]/g, '1').replaceAll('O', '0'),
  );
}
