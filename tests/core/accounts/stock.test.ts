import { describe, expect, it } from 'vitest';
import {
  sortedByName,
  sortedByRisk,
  statusOf,
  type RankedAccount,
} from '../../../electron/core/accounts/stock.ts';
import type { AccountStatus, AttentionReason, CodeSetKind } from '../../../shared/vault-types.ts';

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
    attention: readonly AttentionReason[],
    remaining: number,
    name = '',
  ): RankedAccount => ({ id: issuer, issuer, name, attention, remaining });

  it('goes by the worst reason, then fewest left, then issuer and name', () => {
    const ordered = [
      account('Zoom', ['exhausted', 'unanswered'], 0),
      account('Yahoo', ['low', 'staleSheet'], 1),
      account('Amazon', ['low'], 2),
      account('Wise', ['unanswered'], 3),
      account('Vimeo', [], 0, 'archived'),
      account('Adobe', [], 3),
      account('apple', [], 5, 'a'),
      account('Apple', [], 5, 'b'),
      account('Éclair', [], 5),
      account('Etsy', [], 5),
    ];
    const others = [
      account('Signal', ['noCodes'], 0),
      account('Reddit', ['oldSet', 'neverPrinted'], 4),
      account('Quora', ['neverPrinted'], 2),
      account('Xero', ['staleSheet'], 1),
    ];
    ordered.splice(4, 0, ...others);
    expect(sortedByRisk(ordered.toReversed())).toEqual(ordered);
    expect(sortedByRisk(ordered)).toEqual(ordered);
    expect(sortedByName(ordered.slice(0, 4)).map(({ issuer }) => issuer)).toEqual([
      'Amazon',
      'Wise',
      'Yahoo',
      'Zoom',
    ]);
  });
});
