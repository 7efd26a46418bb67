import { expect, it } from 'vitest';
import { randomBelow } from '../../../electron/core/crypto/sodium.ts';
import { createSheetId } from '../../../electron/core/paper/sheet-id.ts';

it('looks like SK-7F3Q-2M, without I, L, O and U', () => {
  for (let at = 0; at < 200; at += 1) {
    expect(createSheetId(randomBelow)).toMatch(/^SK-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
  }
});

it('takes each symbol from a draw of its own', () => {
  const draws = [7, 15, 3, 23, 2, 20];
  expect(createSheetId(() => draws.shift() ?? 0)).toBe('SK-7F3Q-2M');
});
