import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';

/** Values that wait for the person's decision. Bounded: the oldest gives way. */
export interface Drafts<Value> {
  keep(id: string, value: Value): void;
  /** Throws `draft.expired` for an id that is unknown, discarded or gave way. */
  get(id: string): Value;
  discard(id: string): void;
  clear(): void;
}

export function createDrafts<Value>(limit: number = limits.openDrafts): Drafts<Value> {
  const values = new Map<string, { readonly value: Value }>();
  return {
    keep(id, value) {
      values.set(id, { value });
      const [oldest] = values.keys();
      if (values.size > limit && oldest !== undefined) values.delete(oldest);
    },
    get(id) {
      const entry = values.get(id);
      if (entry === undefined) throw new VaultError('draft.expired');
      return entry.value;
    },
    discard(id) {
      values.delete(id);
    },
    clear() {
      values.clear();
    },
  };
}
