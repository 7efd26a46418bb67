import { describe, expect, it } from 'vitest';
import { createRowKeys } from '../../renderer/vault/row-keys.ts';

describe('keys of rows', () => {
  it('stay with what is drawn, and pass from what left to what came', () => {
    const keys = createRowKeys();
    expect(keys.assign(['a', 'b', 'c'])).toEqual([0, 1, 2]);
    expect(keys.assign(['c', 'a', 'd'])).toEqual([2, 0, 1]);
    expect(keys.assign(['d'])).toEqual([1]);
    expect(keys.assign(['e', 'd', 'f'])).toEqual([3, 1, 4]);
    expect(keys.assign([])).toEqual([]);
    expect(keys.assign(['d'])).toEqual([5]);
  });
});
