import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';

/**
 * Positions for codes that join a set: each keeps the one it was printed with where that is free, else it goes after
 * all others. Throws `import.tooLarge` when the set would hold more codes than the limit.
 */
export function placeCodes(taken: readonly number[], wanted: readonly number[]): readonly number[] {
  if (taken.length + wanted.length > limits.codesInSet) {
    throw new VaultError('import.tooLarge', { limit: limits.codesInSet });
  }
  const used = new Set(taken);
  const kept = wanted.map((position) => {
    const free = position >= 1 && position <= limits.codesInSet && !used.has(position);
    if (free) used.add(position);
    return free ? position : null;
  });
  let last = Math.max(0, ...used);
  return kept.map((position) => position ?? nextFree());

  function nextFree(): number {
    last = last < limits.codesInSet ? last + 1 : lowestFree();
    used.add(last);
    return last;
  }

  /** Only when a set was printed with numbers near the limit. */
  function lowestFree(): number {
    let position = 1;
    while (used.has(position)) position += 1;
    return position;
  }
}
