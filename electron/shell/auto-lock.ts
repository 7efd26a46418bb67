/** One look at the world. Times in milliseconds of the wall clock, which goes on while the machine sleeps. */
export interface AutoLockObservation {
  readonly now: number;
  readonly systemIdleSeconds: number;
  readonly screenLocked: boolean;
}

export type AutoLockAction =
  | { readonly kind: 'none' }
  /** Tell the person that the vault locks soon. */
  | { readonly kind: 'warn'; readonly inSeconds: number }
  /** The person came back: take the warning away. */
  | { readonly kind: 'calm' }
  | { readonly kind: 'lock'; readonly reason: 'idle' | 'suspend' | 'screenLocked' };

export interface AutoLock {
  /** Somebody used Sparekey itself: a request, a key, the pointer. */
  noteActivity(now: number): void;
  observe(observation: AutoLockObservation): AutoLockAction;
}

/** Between two looks, a second apart, only a sleeping machine leaves such a gap. */
const sleepGapMilliseconds = 60_000;

/** The warning comes this long before the lock, or after half the time where that is less. */
const warningMilliseconds = 30_000;

/**
 * Decides when an unlocked vault locks by itself: when Sparekey was not used for a time, whatever else the person does at
 * the computer, or when nobody is at it at all. A pure state machine: clock and idle time are passed in. Make a new one
 * at every unlock.
 *
 * @param idleSeconds asked at every look, because the setting can change; null means never for idleness.
 */
export function createAutoLock(idleSeconds: () => number | null, startedAt: number): AutoLock {
  let lastActivity = startedAt;
  let lastLook = startedAt;
  let warned = false;

  const calm = (): AutoLockAction => {
    if (!warned) return { kind: 'none' };
    warned = false;
    return { kind: 'calm' };
  };

  return {
    noteActivity(now) {
      lastActivity = now;
    },
    observe({ now, systemIdleSeconds, screenLocked }) {
      const gap = now - lastLook;
      lastLook = now;
      if (screenLocked) return { kind: 'lock', reason: 'screenLocked' };
      if (gap >= sleepGapMilliseconds) return { kind: 'lock', reason: 'suspend' };

      const seconds = idleSeconds();
      if (seconds === null) return calm();
      const limit = seconds * 1000;
      // Somebody who works in another program does not look after this one.
      const idle = Math.max(systemIdleSeconds * 1000, now - lastActivity);
      const left = limit - idle;
      if (left <= 0) return { kind: 'lock', reason: 'idle' };
      if (left > Math.min(warningMilliseconds, limit / 2)) return calm();
      if (warned) return { kind: 'none' };
      warned = true;
      return { kind: 'warn', inSeconds: Math.ceil(left / 1000) };
    },
  };
}
