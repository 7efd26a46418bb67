import { powerMonitor } from 'electron';
import type { AppEvent, LockReason, Platform } from '../../shared/app-types.ts';
import { type AutoLock, type AutoLockAction, createAutoLock } from './auto-lock.ts';

export interface LockTriggerDependencies {
  readonly platform: Platform;
  readonly idleSeconds: () => number | null;
  readonly lock: (reason: LockReason) => void;
  readonly send: (event: AppEvent) => void;
}

export interface LockTriggers {
  /** After an unlock. */
  start(): void;
  stop(): void;
  noteActivity(): void;
}

const lookEveryMilliseconds = 1000;

/** Threshold that the system asks for; only its answer `locked` is of interest here. */
const anyIdleSeconds = 1;

/** Connects idle time, sleep and screen lock to the lock. Electron tells of a locked screen on Windows and macOS only. */
export function createLockTriggers(deps: LockTriggerDependencies): LockTriggers {
  let autoLock: AutoLock | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  powerMonitor.on('suspend', () => deps.lock('suspend'));
  if (deps.platform !== 'linux') powerMonitor.on('lock-screen', () => deps.lock('screenLocked'));
  if (deps.platform === 'mac') {
    powerMonitor.on('user-did-resign-active', () => deps.lock('screenLocked'));
  }

  const act = (action: AutoLockAction): void => {
    if (action.kind === 'lock') deps.lock(action.reason);
    else if (action.kind === 'warn') {
      deps.send({ type: 'vault.locking', inSeconds: action.inSeconds });
    } else if (action.kind === 'calm') deps.send({ type: 'vault.locking', inSeconds: null });
  };

  const look = (): void => {
    if (autoLock === null) return;
    const systemIdleSeconds = powerMonitor.getSystemIdleTime();
    const screenLocked =
      deps.platform === 'linux' && powerMonitor.getSystemIdleState(anyIdleSeconds) === 'locked';
    act(autoLock.observe({ now: Date.now(), systemIdleSeconds, screenLocked }));
  };

  const stop = (): void => {
    clearInterval(timer);
    autoLock = null;
  };

  return {
    start() {
      stop();
      autoLock = createAutoLock(deps.idleSeconds, Date.now());
      timer = setInterval(look, lookEveryMilliseconds);
    },
    stop,
    noteActivity() {
      autoLock?.noteActivity(Date.now());
    },
  };
}
