import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AutoLockAction, createAutoLock } from '../../../electron/shell/auto-lock.ts';

const start = 1_700_000_000_000;

interface Look {
  /** Seconds after the unlock. */
  readonly at: number;
  /** Of the whole system, in seconds. */
  readonly idle: number;
  /** Sparekey was used in this second. */
  readonly used?: boolean;
  readonly screenLocked?: boolean;
}

/** What the auto-lock did at which second. */
function actions(limit: number | null, looks: readonly Look[]) {
  const autoLock = createAutoLock(() => limit, start);
  const seen: [at: number, AutoLockAction][] = [];
  for (const look of looks) {
    const { at } = look;
    const now = start + at * 1000;
    if (look.used === true) autoLock.noteActivity(now);
    const action = autoLock.observe({
      now,
      systemIdleSeconds: look.idle,
      screenLocked: look.screenLocked ?? false,
    });
    if (action.kind !== 'none') seen.push([at, action]);
  }
  return seen;
}

/** Nobody touches anything from `from` to `to`. */
const away = (from: number, to: number): Look[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ at: from + i, idle: i }));

/** Somebody uses Sparekey all the time. */
const busy = (from: number, to: number): Look[] =>
  elsewhere(from, to).map((look) => ({ ...look, used: true }));

/** Somebody is at the computer, but not at Sparekey. */
function elsewhere(from: number, to: number): Look[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({ at: from + i, idle: 0 }));
}

const lockAt = (at: number, reason: 'idle' | 'suspend' | 'screenLocked') =>
  [at, { kind: 'lock', reason }] as const;
const warnAt = (at: number, inSeconds: number) => [at, { kind: 'warn', inSeconds }] as const;
const calmAt = (at: number) => [at, { kind: 'calm' }] as const;

describe('auto-lock', () => {
  it.each([
    ['never while somebody works', actions(300, busy(1, 2000)), []],
    [
      'warns 30 s before, then locks',
      actions(300, away(0, 300)),
      [warnAt(270, 30), lockAt(300, 'idle')],
    ],
    [
      'warns at half of a short time',
      actions(20, away(0, 20)),
      [warnAt(10, 10), lockAt(20, 'idle')],
    ],
    [
      'takes the warning back when somebody returns',
      actions(60, [...away(0, 40), ...busy(41, 45)]),
      [warnAt(30, 30), calmAt(41)],
    ],
    [
      'work in another program does not keep it open',
      actions(60, [...busy(0, 10), ...elsewhere(11, 70)]),
      [warnAt(40, 30), lockAt(70, 'idle')],
    ],
    [
      'a system that says it is idle locks at once',
      actions(60, [...busy(0, 10), { at: 11, idle: 60 }]),
      [lockAt(11, 'idle')],
    ],
    [
      'a warning comes again after a return',
      actions(60, [...away(0, 40), ...busy(41, 41), ...elsewhere(42, 101)]),
      [warnAt(30, 30), calmAt(41), warnAt(71, 30), lockAt(101, 'idle')],
    ],
    ['never for idleness when switched off', actions(null, away(0, 5000)), []],
    [
      'at once when the screen is locked',
      actions(null, [
        { at: 1, idle: 0 },
        { at: 2, idle: 0, screenLocked: true },
      ]),
      [lockAt(2, 'screenLocked')],
    ],
    [
      'after a sleep that no event announced',
      actions(null, [
        { at: 1, idle: 0 },
        { at: 2, idle: 0 },
        { at: 62, idle: 0 },
      ]),
      [lockAt(62, 'suspend')],
    ],
    [
      'not for a busy minute of the machine',
      actions(null, [
        { at: 1, idle: 0 },
        { at: 60, idle: 0 },
      ]),
      [],
    ],
  ])('%s', (_name, seen, expected) => {
    expect(seen).toEqual(expected);
  });

  it('follows a changed setting', () => {
    let limit: number | null = null;
    const autoLock = createAutoLock(() => limit, start);
    const look = (at: number) =>
      autoLock.observe({ now: start + at * 1000, systemIdleSeconds: at, screenLocked: false });
    for (let at = 1; at < 100; at += 1) expect(look(at)).toEqual({ kind: 'none' });
    limit = 60;
    expect(look(100)).toEqual({ kind: 'lock', reason: 'idle' });
  });

  it('locks within a second of the limit, whatever happened before, once nobody comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 900 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }),
        (limit, idleTimes) => {
          const before = idleTimes.map((idle, i) => ({ at: i + 1, idle, used: i % 9 === 0 }));
          const left = before.length + 1;
          const seen = actions(limit, [
            ...before,
            ...busy(left, left),
            ...away(left, left + limit),
          ]);
          const locks = seen.filter(([, action]) => action.kind === 'lock');
          expect(locks.map(([at]) => at)).toEqual([left + limit]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
