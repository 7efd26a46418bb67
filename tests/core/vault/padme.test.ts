import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { padme } from '../../../electron/core/vault/padme.ts';

describe('Padmé', () => {
  test.each([
    [2, 2],
    [8, 8],
    [9, 10],
    [100, 104],
    [1000, 1024],
    [65_537, 67_584],
    [262_144, 262_144],
    [262_145, 270_336],
    [1_048_577, 1_081_344],
    [64 * 1024 * 1024 + 128, 69_206_016],
  ])('pads %d to %d', (length, expected) => {
    expect(padme(length)).toBe(expected);
  });

  const length = fc.integer({ min: 2, max: 2 ** 30 });

  test('never shortens, costs at most 12 %, and leaves its own values alone', () => {
    fc.assert(
      fc.property(length, (value) => {
        const padded = padme(value);
        expect(padded).toBeGreaterThanOrEqual(value);
        expect(padded).toBeLessThanOrEqual(value * 1.12 + 1);
        expect(padme(padded)).toBe(padded);
      }),
    );
  });

  test('keeps the order', () => {
    fc.assert(
      fc.property(length, length, (a, b) => {
        expect(padme(Math.max(a, b))).toBeGreaterThanOrEqual(padme(Math.min(a, b)));
      }),
    );
  });
});
