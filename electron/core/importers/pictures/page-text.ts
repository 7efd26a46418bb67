import type { Field, FieldLine } from './find-fields.ts';
import { glyphText } from './glyph-text.ts';
import type { GlyphText } from './glyph-text.ts';
import { leaveOrnamentsOut } from './page-ornaments.ts';
import { isProse, isSentence } from './prose.ts';
import type { FieldReading, ReadGlyph } from './read-field.ts';
import type { SettledGlyph } from './settle-glyphs.ts';

/** One line of the text of a page. `glyphs` has an entry for each character, null for what was put in between. */
export interface PageLine {
  readonly text: string;
  readonly glyphs: readonly ({ readonly glyph: ReadGlyph; readonly field: Field } | null)[];
}

/** What a field says, by its characters, and by the words of the engine where those are the better reading. */
interface FieldText extends GlyphText {
  readonly words: string | null;
  readonly isStruck: boolean;
  /** It stands among codes that are built like it, and has no digit by chance. */
  readonly isWordlike: boolean;
}

/** Fields of a line stand apart by tabs, check boxes are written out, crossed-out fields are put in `~~`. */
export function pageText(
  lines: readonly FieldLine[],
  readings: ReadonlyMap<Field, FieldReading>,
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): PageLine[] {
  const texts = fieldTexts(readings, settled);
  return unwrapped(
    lines
      .map((line) => lineOf(line, texts))
      .filter(({ text }) => /[0-9A-Za-z].*[0-9A-Za-z]/.test(text)),
  );
}

/** The last words of a sentence that was wrapped are no line of their own, least of all a heading like "password." */
function unwrapped(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isRest = /^[A-Za-z'-]+(?: [A-Za-z',-]+){0,3}[.!]$/.test(line.text);
    if (isRest && before !== undefined && isSentence(before.text) && !/[.:!?]$/.test(before.text)) {
      joined[joined.length - 1] = {
        text: `${before.text} ${line.text}`,
        glyphs: [...before.glyphs, null, ...line.glyphs],
      };
    } else joined.push(line);
  }
  return joined;
}

function fieldTexts(
  readings: ReadonlyMap<Field, FieldReading>,
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): Map<Field, FieldText> {
  const own = [...readings].map(([field, reading]) => {
    const isStruck = reading.glyphs[0]?.picture.isStruck === true;
    return { field, reading, isStruck, text: glyphText(reading.glyphs, settled) };
  });
  leaveOrnamentsOut(own);
  joinTorn(own);
  const builds = codeBuilds(own.map(({ text }) => text.text));
  const hasDashes = own.some(
    ({ text, isStruck }) => !isStruck && /^[0-9A-Za-z]{3,}-[0-9A-Za-z-]{3,}$/.test(text.text),
  );
  return new Map(
    own.map(({ field, reading, isStruck, text }): [Field, FieldText] => {
      const isWords = isProse(reading.words) && !builds.has(buildOf(text.text));
      // A dash under a stroke cannot be seen.
      const shown =
        isStruck && hasDashes ? text.text.replace(/(?<=\w\w) (?=\w\w)/g, '-') : text.text;
      const words = isWords ? reading.words : null;
      const isWordlike = words === null && isCodeOfLetters({ field, text }, own);
      return [
        field,
        { text: withListNumber(shown), glyphs: text.glyphs, words, isStruck, isWordlike },
      ];
    }),
  );
}

/** Takes out blanks that only one field has, where several are built like it without them. */
function joinTorn(fields: { text: GlyphText }[]): void {
  const counts = Map.groupBy(fields, ({ text }) => buildOf(text.text));
  for (const field of fields) {
    const { text, glyphs } = field.text;
    const isBlank = [...text].map((one, at) => one === ' ' && !/[.:)-]/.test(text[at - 1] ?? ''));
    const joined = [...text].filter((_, at) => isBlank[at] !== true).join('');
    const isAlone = (counts.get(buildOf(text))?.length ?? 0) < 2;
    if (!isAlone || joined === text) continue;
    if ((counts.get(buildOf(joined))?.length ?? 0) < fewAlike) continue;
    field.text = { text: joined, glyphs: glyphs.filter((_, at) => isBlank[at] !== true) };
  }
}

/** Letters alone, in a column with codes of the same build that have digits. */
function isCodeOfLetters(
  { field, text: { text } }: { readonly field: Field; readonly text: GlyphText },
  all: readonly { readonly field: Field; readonly text: GlyphText }[],
): boolean {
  if (!/^[A-Za-z]{3,}(?:[- ][A-Za-z]+)*$/.test(text)) return false;
  const alike = all.filter(
    (other) =>
      /\d/.test(other.text.text) &&
      buildOf(other.text.text) === buildOf(text) &&
      Math.abs(other.field.box.left - field.box.left) <= field.capHeight * 0.5 &&
      Math.abs(other.field.capHeight / field.capHeight - 1) < 0.15,
  );
  return alike.length >= 2;
}

const buildOf = (text: string): string => text.replace(/[0-9A-Za-z]/g, 'x');
const fewAlike = 3;

/** Builds that several fields share, most of them with digits: then those of letters alone are no words either. */
function codeBuilds(texts: readonly string[]): Set<string> {
  const alike = Map.groupBy(texts, buildOf);
  return new Set(
    [...alike].flatMap(([build, own]) => {
      const withDigits = own.filter((text) => /\d/.test(text)).length;
      return own.length >= fewAlike && withDigits * 2 >= own.length ? [build] : [];
    }),
  );
}

function lineOf(line: readonly Field[], texts: ReadonlyMap<Field, FieldText>): PageLine {
  let text = '';
  const glyphs: PageLine['glyphs'][number][] = [];
  const add = (added: string): void => {
    text += added;
    for (let at = 0; at < added.length; at += 1) glyphs.push(null);
  };
  // The mark of a list: without one, it would be the heading of what follows.
  const shown = line.filter((field) => !isEmpty(texts.get(field), field.mark));
  if (
    shown.every(({ mark }) => mark === null) &&
    shown.every((field) => texts.get(field)?.isWordlike)
  ) {
    add('• ');
  }
  const hasWords = line.some((field) => (texts.get(field)?.words ?? null) !== null);
  for (const field of shown) {
    const own = texts.get(field);
    if (isRule(own)) continue;
    // The cross that closes a dialog would make a table of its heading.
    if (hasWords && own?.words === null && /^[^0-9]$/.test(own.text)) continue;
    if (/[^ ]$/.test(text))
      add(field.mark !== null && /(?:^|\t)\d{1,3}[.:)]$/.test(text) ? ' ' : '\t');
    if (field.mark !== null) add(field.mark === 'ticked' ? '[x] ' : '[ ] ');
    if (own === undefined) continue;
    if (own.isStruck) add('~~');
    if (own.words !== null) add(own.words);
    else {
      text += own.text;
      for (const glyph of own.glyphs) glyphs.push(glyph === null ? null : { glyph, field });
    }
    if (own.isStruck) add('~~');
  }
  return { text, glyphs };
}

const isEmpty = (own: FieldText | undefined, mark: Field['mark']): boolean =>
  own?.text === '' && own.words === null && mark === null;

/** What is left of the border of a table. */
const isRule = (text: FieldText | undefined): boolean => /^[lI|]+$/.test(text?.text ?? '');

/** "l:" and "I0." before a code are list numbers, and so is "1O" in "Code 1O". */
function withListNumber(text: string): string {
  return text.replace(
    /^[0-9lI|O]{1,3}(?=[.:)](?: |$))|(?<=^[A-Za-z]{2,} )(?=\d)[0-9lIO]{1,3}$/,
    (number) => number.replace(/[lI|]/g, '1').replaceAll('O', '0'),
  );
}
