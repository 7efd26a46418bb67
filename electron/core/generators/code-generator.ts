import { distinctCodes, symbolsByPlace } from '../../../shared/code-shape.ts';
import type { GenerateSpec } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import { matchKey } from '../../../shared/recovery-code.ts';

/** A whole number from 0 to n − 1, each equally likely. */
export type RandomBelow = (n: number) => number;

/**
 * At least this many possible codes for each code wanted. Below it a guess would hit one of them too easily, and the
 * search for different codes would drag on.
 */
const headroom = 10;

/** Draws for one code before giving up: reached only where nearly all codes of the shape are taken. */
const mostDraws = 1000;

/** What two codes must not share, whatever the case in which they are written. */
export function comparisonKey(code: string): string {
  return matchKey(code, false) || code;
}

/**
 * Makes `count` different codes, none of which has a key in `taken`, and adds their keys to it. `length` counts
 * characters without the separators between groups. Each character is one draw from `randomBelow`, which is where
 * freedom from bias comes from: no remainder is taken of anything here. Throws `generate.impossible`.
 */
export function generateCodes(
  spec: GenerateSpec,
  randomBelow: RandomBelow,
  taken: Set<string> = new Set(),
): string[] {
  requireRoom(spec, spec.count);
  const places = symbolsByPlace(spec);
  return Array.from({ length: spec.count }, () => {
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const code = inGroups(drawCode(places, randomBelow), spec);
      const key = comparisonKey(code);
      if (taken.has(key)) continue;
      taken.add(key);
      return code;
    }
    throw impossible(spec, spec.count);
  });
}

/** Throws `generate.impossible` when alphabet and length leave too few different codes for so many. */
export function requireRoom(spec: GenerateSpec, wanted: number): void {
  if (distinctCodes(spec) < wanted * headroom) throw impossible(spec, wanted);
}

function impossible(spec: GenerateSpec, count: number): VaultError {
  return new VaultError('generate.impossible', { count, possible: distinctCodes(spec) });
}

function drawCode(places: readonly (readonly string[])[], randomBelow: RandomBelow): string[] {
  return places.map((symbols) => symbols[randomBelow(symbols.length)] ?? '');
}

function inGroups(code: readonly string[], { groupSize, separator }: GenerateSpec): string {
  if (groupSize === 0) return code.join('');
  const groups: string[] = [];
  for (let at = 0; at < code.length; at += groupSize) {
    groups.push(code.slice(at, at + groupSize).join(''));
  }
  return groups.join(separator);
}
