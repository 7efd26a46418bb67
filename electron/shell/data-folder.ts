import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';

/**
 * Where settings live instead of the system's usual place, from the environment variable `SPAREKEY_DATA_FOLDER`: for
 * portable use from a stick. Null when it is not set. A relative path counts from the working folder.
 */
export function dataFolder(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment['SPAREKEY_DATA_FOLDER'];
  return folder === undefined || folder === '' ? null : resolve(folder);
}

/** Before the application is ready, and before the single-instance lock, which belongs to the folder. */
export function applyDataFolder(environment: NodeJS.ProcessEnv): void {
  const folder = dataFolder(environment);
  if (folder === null) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}
