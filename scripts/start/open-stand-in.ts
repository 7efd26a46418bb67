import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { launchApplication } from '../../tests/e2e/support/application.ts';
import { applicationDataFolder } from './data-folder.ts';

const pollMs = 300;

/** Opens the built application in a window of the machine's Chromium and resolves when it has been closed. */
export async function openStandIn(): Promise<void> {
  const dataFolder = applicationDataFolder();
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const application = await launchApplication({ dataFolder, headed: true });
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => asked.abort());
  }
  while (!asked.signal.aborted && isRunning(application.mainPid())) await pause(pollMs);
  await application.close();
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
