import { alphabets } from '../../../shared/code-alphabets.ts';

/** A short name for a printed sheet, "SK-7F3Q-2M": 30 random bits in Crockford's alphabet. */
export function createSheetId(randomBelow: (n: number) => number): string {
  const symbol = (): string => alphabets.crockford.charAt(randomBelow(alphabets.crockford.length));
  const symbols = Array.from({ length: 6 }, symbol).join('');
  return `SK-${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}
