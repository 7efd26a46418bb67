import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibrateKdf,
  chooseKdf,
  isAcceptableKdf,
  strongerKdf,
  weakestKdf,
  type KdfParameters,
} from '../../../electron/core/crypto/calibration.ts';

const mebibyte = 1024 * 1024;
const kdf = (opslimit: number, memoryMiB: number): KdfParameters => ({
  opslimit,
  memlimitBytes: memoryMiB * mebibyte,
});

describe('bounds', () => {
  test.each([
    [3, 64, true],
    [16, 512, true],
    [8, 1024, true],
    [2, 64, false],
    [3, 63, false],
    [3, 64.5, false],
    [3, 64 + 1 / mebibyte, false],
    [17, 64, false],
    [3, 1025, false],
    [9, 1024, false],
    [3.5, 64, false],
    [0, 0, false],
    [Number.NaN, 64, false],
    [3, Number.NaN, false],
    [3, Number.POSITIVE_INFINITY, false],
    [-3, -64, false],
  ])('%d passes over %d MiB: %s', (passes, memoryMiB, expected) => {
    expect(isAcceptableKdf(kdf(passes, memoryMiB))).toBe(expected);
  });
});

describe('choice', () => {
  // The probe is 64 MiB × 3 passes: at 250 ms one second buys 256 MiB × 3.
  test.each([
    [250, 3, 256],
    [125, 6, 256],
    [400, 3, 160],
    [1000, 3, 64],
    [60_000, 3, 64],
    [1, 16, 256],
    [0, 3, 256],
    [Number.NaN, 3, 256],
  ])('a probe of %d ms gives %d passes over %d MiB', (probeMs, passes, memoryMiB) => {
    expect(chooseKdf(probeMs)).toEqual(kdf(passes, memoryMiB));
  });

  test('never leaves the bounds, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.double(), (probeMs) => {
        expect(isAcceptableKdf(chooseKdf(probeMs))).toBe(true);
      }),
    );
  });

  test('probes with the weakest parameters only', async () => {
    const tried: KdfParameters[] = [];
    const chosen = await calibrateKdf((parameters) => {
      tried.push(parameters);
      return Promise.resolve();
    });
    expect(tried).toEqual([weakestKdf, weakestKdf]);
    expect(isAcceptableKdf(chosen)).toBe(true);
  });
});

test('the stronger of two costs more in total', () => {
  expect(strongerKdf(kdf(3, 256), kdf(4, 64))).toEqual(kdf(3, 256));
  expect(strongerKdf(kdf(3, 64), kdf(16, 64))).toEqual(kdf(16, 64));
});
