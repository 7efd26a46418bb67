import { app } from 'electron';
import { logBug } from '../log-bug.ts';

/** Holds every quit back until the vault is locked away, then lets it happen. */
export function installQuitFlow(shutDown: () => Promise<void>): void {
  let phase: 'running' | 'ending' | 'ended' = 'running';
  app.on('before-quit', (event) => {
    if (phase === 'ended') return;
    event.preventDefault();
    if (phase === 'ending') return;
    phase = 'ending';
    void shutDown()
      .catch((error: unknown) => logBug('quit', error))
      .then(() => {
        phase = 'ended';
        app.quit();
      });
  });
}
