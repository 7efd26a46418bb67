import type { LockReason } from '../../shared/app-types.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import type { SecretClipboard } from './secret-clipboard.ts';
import type { VaultProcessClient } from './vault-process-client.ts';

export interface LockFlowDependencies {
  readonly state: AppState;
  readonly vaultProcess: Pick<VaultProcessClient, 'end'>;
  readonly window: Pick<AppWindow, 'close' | 'open'>;
  readonly clipboard: Pick<SecretClipboard, 'clearIfOurs'>;
  readonly stopAutoLock: () => void;
}

export interface LockFlow {
  /** True from the first moment of a lock until the new window is there. */
  readonly busy: boolean;
  /** Locks and opens a new window; does nothing while locked. Calls during a lock share it. */
  lock(reason: LockReason): Promise<void>;
  /** Locks without a new window: the window was closed, the application stays (macOS). */
  lockWithoutWindow(reason: LockReason): Promise<void>;
  /**
   * The vault process died by itself. Locks; where nothing was unlocked it still opens a new window, because the page's
   * channel led to the dead process, but not again and again for a process that cannot live.
   */
  vaultProcessEnded(started: boolean, now: number): Promise<void>;
  /** For quitting: ends the window and the vault process and leaves no code on the clipboard. */
  shutDown(): Promise<void>;
}

const patienceMilliseconds = 10_000;

/**
 * Locking throws away the processes that held the vault. The page goes first, so that nothing stays on screen while a
 * slow disk finishes the save in flight.
 */
export function createLockFlow(deps: LockFlowDependencies): LockFlow {
  const { state, vaultProcess, window, clipboard } = deps;
  let running: Promise<void> | null = null;
  let lastEnd = -Infinity;

  const endEverything = async (): Promise<void> => {
    deps.stopAutoLock();
    window.close();
    await vaultProcess.end();
    await clipboard.clearIfOurs();
  };

  const run = (reason: LockReason, reopen: boolean): Promise<void> => {
    state.locked(reason);
    running ??= (async () => {
      await endEverything();
      if (reopen) await window.open();
    })().finally(() => {
      running = null;
    });
    return running;
  };

  const lockIfUnlocked = (reason: LockReason, reopen: boolean): Promise<void> =>
    state.phase === 'unlocked' ? run(reason, reopen) : (running ?? Promise.resolve());

  return {
    get busy() {
      return running !== null;
    },
    lock: (reason) => lockIfUnlocked(reason, true),
    lockWithoutWindow: (reason) => lockIfUnlocked(reason, false),
    vaultProcessEnded(started, now) {
      if (state.phase === 'unlocked') return run('processEnded', true);
      const tooSoon = now - lastEnd < patienceMilliseconds;
      lastEnd = now;
      return started && !tooSoon ? run('processEnded', true) : Promise.resolve();
    },
    async shutDown() {
      await running?.catch(() => undefined);
      await endEverything();
    },
  };
}
