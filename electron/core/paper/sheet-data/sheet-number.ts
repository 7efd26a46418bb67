import { letterValue, letters } from './crockford.ts';

/** "SK-7F3Q-2M" as a number of 30 bits, however it was typed; null when it is no sheet ID. */
export function sheetNumberOf(sheetId: string): number | null {
  const typed = sheetId.toUpperCase().replaceAll(/[\s\p{Dash}]/gu, '');
  const symbols = typed.startsWith('SK') && typed.length === 8 ? typed.slice(2) : typed;
  if (symbols.length !== 6) return null;
  let number = 0;
  for (const symbol of symbols) {
    const value = letterValue(symbol);
    if (value === null) return null;
    number = number * 32 + value;
  }
  return number;
}

/** The printed form, for example SK-7F3Q-2M. */
export function sheetIdOf(number: number): string {
  let symbols = '';
  let rest = number;
  for (let at = 0; at < 6; at += 1) {
    symbols = letters.charAt(rest % 32) + symbols;
    rest = Math.floor(rest / 32);
  }
  return `SK-${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}
