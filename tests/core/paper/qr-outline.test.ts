import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrOfText } from '../../../electron/core/paper/qr-symbol.ts';
import { qrOutline } from '../../../shared/paper/qr-outline.ts';

type Matrix = readonly (readonly boolean[])[];

const bitsOf = (matrix: Matrix): string =>
  matrix
    .map((row) => {
      const digits = row.map((dark) => (dark ? '1' : '0')).join('');
      return (digits.match(/.{1,4}/g) ?? [])
        .map((four) => Number.parseInt(four.padEnd(4, '0'), 2).toString(16))
        .join('');
    })
    .join('');

/** Fills the path by the even-odd rule: a module is dark where a ray from its middle crosses an odd number of edges. */
function filled(path: string, modules: number): boolean[][] {
  const walls = Array.from({ length: modules }, () => Array.from({ length: modules + 1 }, () => 0));
  for (const loop of path.split('z').filter((text) => text !== '')) {
    let [, x = 0, y = 0] = (/^M(\d+) (\d+)/.exec(loop) ?? []).map(Number);
    const start = { x, y };
    const down = (to: number): void => {
      for (let row = Math.min(y, to); row < Math.max(y, to); row += 1) {
        const wall = walls[row];
        if (wall !== undefined) wall[x] = (wall[x] ?? 0) + 1;
      }
      y = to;
    };
    for (const [, way, by] of loop.matchAll(/([hv])(-?\d+)/g)) {
      if (way === 'h') x += Number(by);
      else down(y + Number(by));
    }
    expect([x === start.x, y === start.y]).toContain(true);
    if (x === start.x) down(start.y);
  }
  return walls.map((wall) => {
    let crossed = 0;
    return wall.slice(0, modules).map((edges) => (crossed += edges) % 2 === 1);
  });
}

describe('the outline of a QR code', () => {
  it.each<[string, Matrix, string]>([
    ['nothing', [[false]], ''],
    ['one module', [[true]], 'M0 0h1v1h-1z'],
    [
      'two that touch at a corner',
      [
        [true, false],
        [false, true],
      ],
      'M0 0h1v1h-1zM1 1h1v1h-1z',
    ],
    [
      'a hole',
      [
        [true, true, true],
        [true, false, true],
        [true, true, true],
      ],
      'M0 0h3v3h-3zM1 1v1h1v-1z',
    ],
  ])('%s', (_what, matrix, path) => {
    expect(qrOutline({ modules: matrix.length, bits: bitsOf(matrix) })).toBe(path);
  });

  it('encloses exactly the dark modules', () => {
    const anyMatrix = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const path = qrOutline({ modules: matrix.length, bits: bitsOf(matrix) });
        expect(filled(path, matrix.length)).toEqual(matrix);
      }),
      { numRuns: 300 },
    );
  });

  it('of a full code is short', () => {
    const qr = qrOfText('SK1:' + '7F3Q2M9K0001ZZ04'.repeat(28), 40);
    expect(qr.modules).toBeGreaterThan(70);
    expect(qrOutline(qr).length).toBeLessThan(14_000);
  });
});
