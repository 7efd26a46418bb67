export interface RowKeys {
  /** A key for each of the ids that are drawn now, in their order. */
  assign(ids: readonly string[]): readonly number[];
}

/**
 * Keys for rows that are drawn and dropped by the dozen, as while a search is typed. What stays drawn keeps its key, and with
 * it its element and the focus; what is new takes over the element of something that left, which costs a fraction of a new one.
 */
export function createRowKeys(): RowKeys {
  let taken = new Map<string, number>();
  let next = 0;
  return {
    assign(ids) {
      const drawn = new Set(ids);
      const free = [...taken].flatMap(([id, key]) => (drawn.has(id) ? [] : [key]));
      const keys = ids.map((id) => taken.get(id) ?? free.shift() ?? next++);
      taken = new Map(ids.map((id, at) => [id, keys[at] ?? 0]));
      return keys;
    },
  };
}
