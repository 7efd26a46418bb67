/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs 2019):
 * the next length whose binary form has a mantissa no longer than its exponent. Costs at most 12 % and lets a length
 * tell only O(log log n) bits. For whole numbers from 2 to 2³⁰.
 */
export function padme(length: number): number {
  const exponent = Math.floor(Math.log2(length));
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(exponent - mantissaBits, 0);
  return Math.ceil(length / step) * step;
}
