import type { CodeSetRow } from '../database/code-set.ts';

interface NumberedSet {
  readonly set: CodeSetRow;
  /** Generation in its account: 1 is the set that was stored first. */
  readonly number: number;
}

/** Numbers an account's sets by the order in which they were stored, whatever a clock said; in the given order. */
export function numberedSets(sets: readonly CodeSetRow[]): readonly NumberedSet[] {
  const order = sets.map((set) => set.nr).sort((a, b) => a - b);
  return sets.map((set) => ({ set, number: order.indexOf(set.nr) + 1 }));
}
