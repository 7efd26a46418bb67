import { app } from 'electron';

/** False when another Sparekey with the same data folder runs already; that one shows its window. */
export function claimSingleInstance(): boolean {
  return app.requestSingleInstanceLock();
}

/** What the first Sparekey does when somebody starts a second one. */
export function onSecondStart(show: () => void): void {
  app.on('second-instance', show);
}
