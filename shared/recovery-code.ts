/** Pure text rules for recovery codes. Stored values are never changed; these only compare, show and speak them. */

const separator = /^[\p{White_Space}\p{Pd}\u2212]+$/u;
const ignoredInComparison = /[\p{White_Space}\p{Pd}\u2212\p{Cf}]/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Key under which two spellings of one code meet: spaces, dashes and invisible characters dropped, compatibility forms
 * (full-width digits and the like) unified by NFKC, case folded unless the set tells its codes apart by case.
 */
export function matchKey(value: string, caseSensitive: boolean): string {
  const plain = value.normalize('NFKC').replace(ignoredInComparison, '');
  return caseSensitive ? plain : plain.toLowerCase().normalize('NFKC');
}

/** True when letters of both cases appear among the codes of one set, so that case must be typed as printed. */
export function isCaseSensitive(values: readonly string[]): boolean {
  return values.some((value) => /\p{Lu}/u.test(value)) && values.some((v) => /\p{Ll}/u.test(v));
}

export type GlyphKind = 'digit' | 'letter' | 'separator' | 'other';

/** Stable names of the characters that people mix up; the catalogues hold a written name for each. */
export type LookAlike =
  | 'zero'
  | 'capitalO'
  | 'smallO'
  | 'one'
  | 'smallL'
  | 'capitalI'
  | 'five'
  | 'capitalS'
  | 'eight'
  | 'capitalB';

export interface Glyph {
  readonly char: string;
  readonly kind: GlyphKind;
  readonly lookAlike: LookAlike | null;
}

const lookAlikes = new Map<string, LookAlike>([
  ['0', 'zero'],
  ['O', 'capitalO'],
  ['o', 'smallO'],
  ['1', 'one'],
  ['l', 'smallL'],
  ['I', 'capitalI'],
]);

/** Mixed up only where capitals occur: nobody takes 5 for a small s. */
const capitalLookAlikes = new Map<string, LookAlike>([
  ['5', 'five'],
  ['S', 'capitalS'],
  ['8', 'eight'],
  ['B', 'capitalB'],
]);

export function hasCapitals(value: string): boolean {
  return /\p{Lu}/u.test(value);
}

/**
 * One entry for each visible character; the characters joined give `value` again. For a piece of a code `capitals` is
 * the whole code's answer.
 */
export function glyphs(value: string, capitals = hasCapitals(value)): readonly Glyph[] {
  return characters(value).map((char) => ({
    char,
    kind: kindOf(char),
    lookAlike: lookAlikes.get(char) ?? (capitals ? (capitalLookAlikes.get(char) ?? null) : null),
  }));
}

const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const markWords = new Map([
  ['_', 'underscore'],
  ['.', 'dot'],
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['/', 'slash'],
  ['\\', 'backslash'],
  ['|', 'bar'],
  ['+', 'plus'],
  ['=', 'equals'],
  ['*', 'star'],
  ['#', 'hash'],
  ['@', 'at'],
  ['&', 'and'],
  ['%', 'percent'],
  ['$', 'dollar'],
  ['!', 'exclamation mark'],
  ['?', 'question mark'],
  ['~', 'tilde'],
  ['^', 'caret'],
  ["'", 'apostrophe'],
  ['"', 'quotation mark'],
  ['`', 'backtick'],
  ['(', 'open bracket'],
  [')', 'close bracket'],
  ['[', 'open square bracket'],
  [']', 'close square bracket'],
  ['{', 'open brace'],
  ['}', 'close brace'],
  ['<', 'less than'],
  ['>', 'greater than'],
]);

/**
 * The words a screen reader should say for a code, one for each character: "f", "one", "dash". Where case matters
 * letters are named "capital I" and "small l"; by default that is decided from this code alone, pass the set's answer.
 */
export function spellOut(
  value: string,
  caseSensitive: boolean = isCaseSensitive([value]),
): readonly string[] {
  return characters(value).map((char) => wordFor(char, caseSensitive));
}

/** The spelling alphabet of the ICAO (Annex 10, Volume II, 5.2.1.3), a to z. */
const spellingAlphabet =
  'alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu'.split(
    ' ',
  );

/**
 * The words to read a code to somebody on the telephone, one for each character: "foxtrot", "one", "dash". Where case
 * matters they are "capital foxtrot" and "small foxtrot".
 */
export function readAloud(
  value: string,
  caseSensitive: boolean = isCaseSensitive([value]),
): readonly string[] {
  return characters(value).map((char) => {
    const word = /^[a-z]$/i.test(char)
      ? spellingAlphabet[char.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)]
      : undefined;
    if (word === undefined) return wordFor(char, caseSensitive);
    if (!caseSensitive) return word;
    return `${hasCapitals(char) ? 'capital' : 'small'} ${word}`;
  });
}

const longestUnbrokenRun = 16;
const pieceOfRun = 4;

/**
 * Cuts a code into the pieces between which a line may break; the pieces joined give `value` again. A separator stays
 * at the end of the group before it. A run of more than 16 characters has no groups of its own and may break every 4.
 */
export function groupForDisplay(value: string): readonly string[] {
  const groups: string[] = [];
  let group = '';
  let state: 'before' | 'inside' | 'after' = 'before';
  for (const { char, kind } of glyphs(value)) {
    const separates = kind === 'separator';
    if (!separates && state === 'after') {
      groups.push(group);
      group = '';
    }
    if (!separates) state = 'inside';
    else if (state === 'inside') state = 'after';
    group += char;
  }
  if (group !== '') groups.push(group);
  return groups.flatMap(breakLongRun);
}

function breakLongRun(group: string): readonly string[] {
  const all = characters(group);
  const run = all.filter((char) => kindOf(char) !== 'separator').length;
  if (run <= longestUnbrokenRun) return [group];
  const pieces: string[] = [];
  for (let at = 0; at < all.length; at += pieceOfRun) {
    pieces.push(all.slice(at, at + pieceOfRun).join(''));
  }
  return pieces;
}

function characters(value: string): readonly string[] {
  return Array.from(graphemes.segment(value), ({ segment }) => segment);
}

function kindOf(char: string): GlyphKind {
  if (separator.test(char)) return 'separator';
  if (/^\p{Nd}/u.test(char)) return 'digit';
  if (/^\p{L}/u.test(char)) return 'letter';
  return 'other';
}

function wordFor(char: string, caseSensitive: boolean): string {
  if (/^[0-9]$/.test(char)) return digitWords[Number(char)] ?? char;
  if (kindOf(char) === 'separator') return /\p{White_Space}/u.test(char) ? 'space' : 'dash';
  if (caseSensitive && /^\p{Lu}/u.test(char)) return `capital ${char}`;
  if (caseSensitive && /^\p{Ll}/u.test(char)) return `small ${char}`;
  return markWords.get(char) ?? char;
}
