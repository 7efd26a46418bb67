import { describe, expect, test } from 'vitest';
import { createUnlockThrottle } from '../../../electron/core/vault/unlock-throttle.ts';
import { VaultError } from '../../../shared/errors.ts';

function setUp(): {
  advance: (ms: number) => void;
  wrong: () => void;
  wait: () => number;
  right: () => void;
} {
  let now = 1_000_000;
  const throttle = createUnlockThrottle({ now: () => now });
  return {
    advance: (ms) => (now += ms),
    wrong: () => {
      throttle.noteWrong();
    },
    right: () => {
      throttle.noteRight();
    },
    wait: () => {
      try {
        throttle.check();
        return 0;
      } catch (error) {
        if (error instanceof VaultError && error.code === 'vault.tryLater') {
          return Number(error.detail['seconds']);
        }
        throw error;
      }
    },
  };
}

describe('pause after wrong tries', () => {
  test('grows from the third one on', () => {
    const { wrong, wait, advance } = setUp();
    const pauses: number[] = [wait()];
    for (let tries = 1; tries <= 10; tries += 1) {
      wrong();
      pauses.push(wait());
      advance(60_000);
      expect(wait()).toBe(0);
    }
    expect(pauses).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('counts down and ends', () => {
    const { wrong, wait, advance } = setUp();
    for (let tries = 0; tries < 4; tries += 1) wrong();
    advance(2500);
    expect(wait()).toBe(2);
    advance(1500);
    expect(wait()).toBe(0);
  });

  test('a right try starts afresh', () => {
    const { wrong, right, wait } = setUp();
    for (let tries = 0; tries < 5; tries += 1) wrong();
    right();
    expect(wait()).toBe(0);
    wrong();
    wrong();
    expect(wait()).toBe(0);
    wrong();
    expect(wait()).toBe(2);
  });

  test('a clock set back restarts the pause and does not lengthen it', () => {
    const { wrong, wait, advance } = setUp();
    for (let tries = 0; tries < 3; tries += 1) wrong();
    advance(-500_000);
    expect(wait()).toBe(2);
    advance(2000);
    expect(wait()).toBe(0);
  });
});
