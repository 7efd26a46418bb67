import { profileOf } from '../service-profiles.ts';
import { correctCode } from './correct-code.ts';
import type { FitsSet, ReadCharacter } from './correct-code.ts';

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
const mostly = 0.8;
const fewTurned = 0.15;
/** One that nobody doubted and that is no part of an alphabet speaks against it. */
const mostOutside = 0.01;

/**
 * What all codes of a set have in common: the shape that the service is known for, else the smallest alphabet that
 * practically all characters are from. `codes` are as read, `sure` the characters that the picture leaves no doubt about.
 * Null where too little was read to tell.
 */
export function shapeOfSet(
  issuer: string | null,
  codes: readonly (readonly ReadCharacter[])[],
  sure: string,
): FitsSet | null {
  const profile = profileOf(issuer);
  if (profile !== null) {
    const fits: FitsSet = (value) => profile.code.test(value);
    if (isNearlyOf(codes, fits)) return fits;
  }
  const characters = [...sure].filter((character) => /[0-9A-Za-z]/.test(character));
  if (characters.length < fewLetters) return null;
  const most = Math.floor(characters.length * mostOutside);
  const alphabet = alphabets.find(
    (one) => characters.filter((character) => !one.test(character)).length <= most,
  );
  if (alphabet === undefined) return null;
  return (value) =>
    [...value].every((character) => /[^0-9A-Za-z]/.test(character) || alphabet.test(character));
}

/** Most codes fit, once a few look-alikes are turned. Where many have to be, the service has changed its shape. */
function isNearlyOf(codes: readonly (readonly ReadCharacter[])[], fits: FitsSet): boolean {
  const fitting = codes.flatMap((code) => {
    const corrected = correctCode(code, fits);
    return corrected === null ? [] : [code.filter(({ text }, at) => text !== corrected[at]?.text)];
  });
  const turned = fitting.flat().length;
  const all = codes.flat().length;
  return fitting.length > 0 && fitting.length >= codes.length * mostly && turned <= all * fewTurned;
}
