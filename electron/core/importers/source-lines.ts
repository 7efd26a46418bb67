import { limits } from '../../../shared/limits.ts';

/** One line of the file. `number` counts from 1; `text` is normalised and has no blanks around it. */
export interface SourceLine {
  readonly number: number;
  /** Differs from `number` where a wrapped line was joined. */
  readonly lastNumber: number;
  readonly text: string;
  readonly tooLong: boolean;
}

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;

// Zero-width characters, bidirectional marks, soft hyphen, byte order marks, variation selectors
// and tag characters: they are copied along from web pages and are not part of any code.
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e01ef}]/gu;
const wideSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const anyDash = /[\p{Pd}\u2212\u2043]/gu;
const fullWidth = /[\uff01-\uff5e]/g;
// A form feed or vertical tab never stands inside a code: like a tab, it parts columns.
const feed = /[\v\f]/g;

/** ASCII for everything that only looks different: spaces, dashes, full-width forms. Case is kept. */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(wideSpace, ' ')
    .replace(anyDash, '-')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(feed, '\t');
}

/** Splits decoded text at any mixture of line ends, normalised. */
export function splitLines(text: string): SourceLine[] {
  return normaliseText(text)
    .split(lineBreak)
    .map((line, index) => ({
      number: index + 1,
      lastNumber: index + 1,
      text: line.trim(),
      tooLong: line.length > limits.importLineCharacters,
    }));
}
