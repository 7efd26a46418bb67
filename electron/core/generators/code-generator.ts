import type { GenerateSpec } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import { alphabets } from './alphabets.ts';

/** A whole number from 0 to n − 1, each equally likely. */
export type RandomBelow = (n: number) => number;

/**
 * At least this many possible codes for each code wanted. Below it a guess would hit one of them too easily, and the
 * search for different codes would drag on.
 */
const headroom = 10;

/**
 * Makes `count` different codes. `length` counts characters without the dashes that separate groups. Each character is
 * one draw from `randomBelow`, which is where freedom from bias comes from: no remainder is taken of anything here.
 * Throws `generate.impossible` when the alphabet and length leave too few different codes.
 */
export function generateCodes(spec: GenerateSpec, randomBelow: RandomBelow): string[] {
  const symbols = alphabets[spec.alphabet];
  if (symbols.length ** spec.length < spec.count * headroom) {
    throw new VaultError('generate.impossible', {
      count: spec.count,
      possible: symbols.length ** spec.length,
    });
  }
  const codes = new Set<string>();
  while (codes.size < spec.count) {
    let code = '';
    for (let at = 0; at < spec.length; at += 1) code += symbols.charAt(randomBelow(symbols.length));
    codes.add(code);
  }
  return Array.from(codes, (code) => inGroups(code, spec.groupSize));
}

/** Entropy of one code in bits. */
export function bitsPerCode(spec: Pick<GenerateSpec, 'alphabet' | 'length'>): number {
  return spec.length * Math.log2(alphabets[spec.alphabet].length);
}

function inGroups(code: string, size: number): string {
  if (size === 0) return code;
  const groups: string[] = [];
  for (let at = 0; at < code.length; at += size) groups.push(code.slice(at, at + size));
  return groups.join('-');
}
