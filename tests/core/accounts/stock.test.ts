import { describe, expect, it } from 'vitest';
import {
  sortedByRisk,
  statusOf,
  type RankedAccount,
} from '../../../electron/core/accounts/stock.ts';
import type { AccountStatus, CodeSetKind, SheetState } from '../../../shared/vault-types.ts';

describe('statusOf', () => {
  it.each<[CodeSetKind | null, number, number, AccountStatus]>([
    [null, 0, 2, 'none'],
    ['any-order', 0, 2, 'exhausted'],
    ['any-order', 0, 0, 'exhausted'],
    ['any-order', 1, 2, 'low'],
    ['any-order', 2, 2, 'low'],
    ['any-order', 3, 2, 'ok'],
    ['any-order', 1, 0, 'ok'],
    ['any-order', 10, 10, 'low'],
    ['ordered', 2, 2, 'low'],
    ['ordered', 3, 2, 'ok'],
    ['single', 1, 2, 'ok'],
    ['single', 0, 2, 'exhausted'],
    ['reusable', 1, 2, 'ok'],
  ])('%s with %i left and threshold %i is %s', (kind, remaining, threshold, status) => {
    expect(statusOf({ kind, remaining, threshold })).toBe(status);
  });
});

describe('sortedByRisk', () => {
  const account = (
    issuer: string,
    status: AccountStatus,
    remaining: number,
    state: SheetState = 'none',
    name = '',
  ): RankedAccount => ({ id: issuer, issuer, name, status, remaining, sheet: { state } });

  it('puts all used first, then low, then stale sheets, then fewest left, then issuer and name', () => {
    const ordered = [
      account('Zoom', 'exhausted', 0),
      account('Yahoo', 'low', 1, 'stale'),
      account('Amazon', 'low', 2),
      account('Xero', 'ok', 9, 'stale'),
      account('Adobe', 'ok', 3, 'toMark'),
      account('apple', 'ok', 5, 'current', 'a'),
      account('Apple', 'ok', 5, 'lost', 'b'),
      account('Éclair', 'ok', 5),
      account('Etsy', 'ok', 5),
    ];
    expect(sortedByRisk(ordered.toReversed())).toEqual(ordered);
    expect(sortedByRisk(ordered)).toEqual(ordered);
  });
});
