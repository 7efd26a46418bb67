import type { AlphabetName } from '../../../shared/contract.ts';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** Symbols of each alphabet, all different, none of them a separator. */
export const alphabets: Readonly<Record<AlphabetName, string>> = {
  upperDigits: upper + digits,
  lowerDigits: lower + digits,
  mixed: upper + lower + digits,
  digits,
  hex: '0123456789abcdef',
  /** Crockford's base 32: no I, L, O and U. */
  crockford: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  /** No 0 O o 1 l I in either case; one case only, so that c and C cannot be mixed up instead. */
  noLookAlikes: '23456789ABCDEFGHJKMNPQRSTUVWXYZ',
};
