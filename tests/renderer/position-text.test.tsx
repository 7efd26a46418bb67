import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEvenly } from '../../renderer/screens/paper/holders.ts';
import { positionsOf, textOfPositions } from '../../renderer/vault/position-text.ts';

describe('positions as text', () => {
  it.each([
    ['1–3, 7', [1, 2, 3, 7]],
    ['1-3 7', [1, 2, 3, 7]],
    ['7;1 - 3', [1, 2, 3, 7]],
    ['3, 3', [3]],
    ['', []],
    ['3-1', null],
    ['0', null],
    ['1001', null],
    ['a', null],
    ['1-', null],
  ])('%s', (text, positions) => {
    expect(positionsOf(text)).toEqual(positions);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 60 }), (any) => {
        const positions = any.toSorted((a, b) => a - b);
        expect(positionsOf(textOfPositions(positions))).toEqual(positions);
      }),
    );
  });
});

it('shares every code once, and no holder has two more than another', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 2, max: 8 }),
      (codes, places) => {
        const positions = Array.from({ length: codes }, (_, at) => at + 1);
        const names = Array.from({ length: places }, (_, at) => `place ${at}`);
        const shares = shareEvenly(positions, names).map((one) => positionsOf(one.positions) ?? []);
        expect(shares.flat()).toEqual(positions);
        const sizes = shares.map((share) => share.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
