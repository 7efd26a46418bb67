import { alphabets } from '../../../../shared/code-alphabets.ts';

/** The 32 letters of everything that a sheet's data are written in: digits and capitals without I, L, O and U. */
export const letters = alphabets.crockford;

const values = new Map<string, number>([...letters].map((letter, value) => [letter, value]));
for (const [look, letter] of [
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
] as const) {
  values.set(look, values.get(letter) ?? 0);
}

/** Value 0 to 31 of a letter in either case; O reads as 0, I and L as 1. Null for what is no letter. */
export function letterValue(letter: string): number | null {
  return values.get(letter.toUpperCase()) ?? null;
}

/** Five bits a letter, highest first; the last letter is filled with zero bits. */
export function toLetters(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + letters.charAt((held << (5 - bits)) & 31);
}

/** Whole bytes of letters; bits left over are dropped. Null when something in it is no letter. */
export function fromLetters(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let to = 0;
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = letterValue(letter);
    if (value === null) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[to] = held >> bits;
      to += 1;
    }
  }
  return bytes;
}
