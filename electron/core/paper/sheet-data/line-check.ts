/** Two check letters over the field of 32 elements, x⁵ + x² + 1: a Reed–Solomon code of distance 3. */

const fieldPolynomial = 0b100101;
const order = 31;
const powers: number[] = [];
const logs = new Map<number, number>();
for (let exponent = 0, value = 1; exponent < order; exponent += 1) {
  powers.push(value);
  logs.set(value, exponent);
  value <<= 1;
  if (value >= 32) value ^= fieldPolynomial;
}

/** The sum of all symbols, and the sum of each times 2 to the power of its place; symbols are values 0 to 31, 31 of them at most. */
export function checkSums(symbols: readonly number[]): readonly [number, number] {
  let plain = 0;
  let weighted = 0;
  for (const [place, symbol] of symbols.entries()) {
    plain ^= symbol;
    weighted ^= timesPower(symbol, place);
  }
  return [plain, weighted];
}

/**
 * The two symbols that make both sums of `symbols` with them appended zero. Any one or two wrong symbols, and with them
 * every exchange of two, make a sum that is not: two columns (1, 2ⁱ) of different places are never multiples of each other.
 */
export function checkSymbols(symbols: readonly number[]): readonly [number, number] {
  const place = symbols.length;
  const [plain, weighted] = checkSums(symbols);
  // a + b = plain and a·2^place + b·2^(place+1) = weighted, where 2^place + 2^(place+1) = 3·2^place.
  const target = weighted ^ timesPower(plain, place);
  const b = timesPower(target, order - ((place + (logs.get(3) ?? 0)) % order));
  return [plain ^ b, b];
}

function timesPower(symbol: number, exponent: number): number {
  const log = logs.get(symbol);
  return log === undefined ? 0 : (powers[(log + exponent) % order] ?? 0);
}
