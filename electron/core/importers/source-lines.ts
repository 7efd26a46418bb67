import { limits } from '../../../shared/limits.ts';
import { withPlainDigits } from './other-digits.ts';

/** One line of the file. `number` counts from 1; `text` is normalised and has no blanks around it. */
export interface SourceLine {
  readonly number: number;
  /** Differs from `number` where a wrapped line was joined. */
  readonly lastNumber: number;
  readonly text: string;
  readonly tooLong: boolean;
}

// Word processors write a vertical tab for a line break inside a paragraph, and a form feed between pages.
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

// Zero-width characters, bidirectional marks, soft hyphen, byte order marks, variation selectors
// and tag characters: they are copied along from web pages and are not part of any code.
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e01ef}]/gu;
const wideSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const anyDash = /[\p{Pd}\u2212\u2043]/gu;
/** Markdown writes a backslash before a sign that means itself. */
const escapedSign = /\\([-_.*[\](){}#+!~`|>])/g;
const fullWidth = /[\uff01-\uff5e]/g;
// Word keeps the bullets of its lists in the private area of Symbol and Wingdings.
const symbolFont = /[\uf020-\uf0ff]/g;
const symbolMarks: Readonly<Record<string, string>> = {
  '\uf0a8': '\u2610',
  '\uf06f': '\u2610',
  '\uf0fd': '\u2612',
  '\uf0fe': '\u2611',
  '\uf0fb': '\u2717',
};
/** The same bullets where the font was lost on the way: a letter and a tab. */
const letterBullet = /^[ \t]{0,8}[oq§ØüvŸ\u00b7\u00a8]\t/;
const boxLine = /[\u2502\u2503\u2551\u00a6]/g;

/** ASCII for everything that only looks different: spaces, dashes, full-width forms. Case is kept. */
export function normaliseText(text: string): string {
  return withPlainDigits(text.toWellFormed())
    .replace(invisible, '')
    .replace(wideSpace, ' ')
    .replace(anyDash, '-')
    .replace(escapedSign, '$1')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(symbolFont, (character) => symbolMarks[character] ?? '\u2022')
    .replace(boxLine, '|');
}

/** Splits decoded text at any mixture of line ends, normalised. */
export function splitLines(text: string): SourceLine[] {
  return normaliseText(text)
    .split(lineBreak)
    .map((line, index) => ({
      number: index + 1,
      lastNumber: index + 1,
      text: (line.includes('\t') ? line.replace(letterBullet, '\u2022 ') : line).trim(),
      tooLong: line.length > limits.importLineCharacters,
    }));
}
