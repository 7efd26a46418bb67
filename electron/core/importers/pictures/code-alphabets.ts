import type { ParsedAccount } from '../../../../shared/import-types.ts';
import { profileOf } from '../service-profiles.ts';

/** Says whether a text can be a code of a set. */
export type FitsSet = (value: string) => boolean;

const alphabets = [
  /^[0-9]$/,
  /^[0-9a-f]$/,
  /^[0-9A-F]$/,
  /^[a-z2-7]$/,
  /^[A-Z2-7]$/,
  /^[0-9a-z]$/,
  /^[0-9A-Z]$/,
  /^[0-9A-Za-z]$/,
];
const fewLetters = 24;

/**
 * What all codes of a set have in common: the shape that the service is known for, else the smallest alphabet that
 * nearly all characters are from. `sure` are the characters that the picture leaves no doubt about. Null where too
 * little was read to tell.
 */
export function shapeOfSet(account: ParsedAccount, sure: string): FitsSet | null {
  const profile = profileOf(account.issuer);
  const values = account.codes.map(({ value }) => value);
  if (profile !== null) {
    const fitting = values.filter((value) => profile.code.test(value)).length;
    const isAlike = values.length === 1 && hasItsForm(profile.code, values[0] ?? '');
    if (fitting * 2 >= values.length || isAlike) return (value) => profile.code.test(value);
  }
  const characters = [...sure].filter((character) => /[0-9A-Za-z]/.test(character));
  if (characters.length < fewLetters) return null;
  const alphabet = alphabets.find((one) => {
    const inside = characters.filter((character) => one.test(character)).length;
    return inside >= characters.length * 0.97;
  });
  if (alphabet === undefined) return null;
  return (value) => [...value].every((character) => /[^0-9A-Za-z]/.test(character) || alphabet.test(character));
}

/** True where groups, separators and kinds of characters would fit. */
function hasItsForm(code: RegExp, value: string): boolean {
  const form = value.replace(/[a-z]/g, 'b').replace(/[A-Z]/g, 'B').replace(/[0-9]/g, '2');
  return code.test(form);
}
