import { textOfPositions } from '../../vault/position-text.ts';

/** One holder as it stands in the form; the positions are as typed. */
export interface Holder {
  readonly key: number;
  readonly keptAt: string;
  readonly positions: string;
}

/** Shares the codes in their order as evenly as they go. */
export function shareEvenly(
  positions: readonly number[],
  places: readonly string[],
): readonly Holder[] {
  let from = 0;
  return places.map((keptAt, at) => {
    const left = positions.length - from;
    const take = Math.ceil(left / (places.length - at));
    const own = positions.slice(from, from + take);
    from += take;
    return { key: at, keptAt, positions: textOfPositions(own) };
  });
}
