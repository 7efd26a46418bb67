import { app } from 'electron';
import type { Platform } from '../../shared/app-types.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import type { LockFlow } from './lock-flow.ts';
import { logBug } from '../log-bug.ts';

export interface WindowRuleDependencies {
  readonly platform: Platform;
  readonly state: AppState;
  readonly window: Pick<AppWindow, 'current' | 'open' | 'focus'>;
  readonly lockFlow: Pick<LockFlow, 'busy' | 'lock' | 'lockWithoutWindow'>;
}

/**
 * What a closed window means. On macOS the application stays, locked, and its icon opens a window again; elsewhere it
 * ends. A page that crashed with an open vault locks; one that crashed without ends the application, lest it loop.
 */
export function installWindowRules(deps: WindowRuleDependencies) {
  const { state, window, lockFlow } = deps;
  const attempt = (work: Promise<void>): void => {
    work.catch((error: unknown) => logBug('window', error));
  };

  // Without a listener Electron would quit between the two windows of a lock.
  app.on('window-all-closed', () => undefined);
  const show = (): void => {
    if (window.current !== null) window.focus();
    else if (!lockFlow.busy) attempt(window.open());
  };
  app.on('activate', show);

  return {
    /** Brings the window to the front, or a new one where it was closed. */
    show,
    closed(crashed: boolean): void {
      if (crashed && state.phase === 'unlocked') attempt(lockFlow.lock('processEnded'));
      else if (deps.platform === 'mac' && !crashed) attempt(lockFlow.lockWithoutWindow('person'));
      else app.quit();
    },
  };
}
