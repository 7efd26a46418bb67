import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createBadge } from '../../../electron/shell/badge.ts';
import { drawBadge } from '../../../electron/shell/draw-badge.ts';
import type { AppEvent, Platform } from '../../../shared/app-types.ts';
import type { VaultSnapshot } from '../../../shared/vault-types.ts';

const snapshot: VaultSnapshot = {
  revision: 1,
  vaultName: 'Personal',
  accounts: [],
  attentionCount: 3,
  archived: [],
  tags: [],
  trashCount: 0,
  settings: { lowThreshold: 2, oldSetMonths: null, warnNeverPrinted: false },
  readOnly: null,
  largeImageBytes: null,
  passphraseChangedAt: 0,
  kdf: { memoryMiB: 64, passes: 3 },
};

function changed(attentionCount: number): AppEvent {
  const nothing = { gone: [], placed: [] };
  return {
    type: 'vault.changed',
    change: { ...snapshot, since: 1, attentionCount, accounts: nothing, archived: nothing },
  };
}

/** What the system was told, in order: a number, or the words beside a picture. */
function badgeOn(platform: Platform) {
  const told: (number | string)[] = [];
  const badge = createBadge({
    platform,
    setCount: (count) => void told.push(count),
    setOverlay: (png, words) => void told.push(png === null ? 'nothing' : words),
  });
  return { badge, told };
}

describe('the number on the icon', () => {
  it.each<[Platform, readonly (number | string)[]]>([
    ['linux', [3, 4, 0, 1]],
    ['mac', [3, 4, 0, 1]],
    [
      'windows',
      [
        '3 accounts need attention',
        '4 accounts need attention',
        'nothing',
        '1 account needs attention',
      ],
    ],
  ])('follows the accounts that need attention on %s', (platform, expected) => {
    const { badge, told } = badgeOn(platform);
    badge.noteSnapshot(snapshot);
    badge.noteEvent(changed(3));
    badge.noteEvent({ type: 'clipboard.cleared' });
    badge.noteEvent(changed(4));
    badge.clear();
    badge.clear();
    badge.noteEvent(changed(1));
    expect(told).toEqual(expected);
  });
});

/** White pixels of a drawn badge as text, and how opaque its corner and its rim are. */
function drawn(count: number) {
  const png = Buffer.from(drawBadge(count));
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const pixel = (x: number, y: number): Buffer => {
    const start = y * (32 * 4 + 1) + 1 + x * 4;
    return rows.subarray(start, start + 4);
  };
  const white = Array.from({ length: 32 }, (_row, y) =>
    Array.from({ length: 32 }, (_column, x) => (pixel(x, y)[2] === 255 ? '#' : '.')).join(''),
  );
  return { png, pixel, white };
}

describe('the picture of the number', () => {
  it('is a PNG of 32 × 32 with a disc and a number in the middle', () => {
    const { png, pixel, white } = drawn(4);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([32, 32]);
    expect([pixel(0, 0)[3], pixel(16, 1)[3], pixel(16, 30)[3]]).toEqual([0, 255, 255]);
    const inked = white.flatMap((row, y) => (row.includes('#') ? [y] : []));
    expect([inked[0], inked.at(-1)]).toEqual([6, 26]);
    expect(white[18]).toBe(`${'.'.repeat(9)}${'#'.repeat(15)}${'.'.repeat(8)}`);
  });

  it('tells numbers apart, and those above 99 from them only', () => {
    const pictures = Array.from({ length: 100 }, (_, count) => drawn(count + 1).white.join('\n'));
    expect(new Set(pictures).size).toBe(100);
    expect(drawn(10_000).white.join('\n')).toBe(pictures[99]);
    expect(
      pictures.every((picture) => picture.split('\n').every((row) => /^\..*\.$/.test(row))),
    ).toBe(true);
  });
});
