import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { machineEnvironment, pinnedNode, root } from './installed-programs.mjs';
import { runStep } from './run-step.mjs';
import { withSetUpLock } from './set-up-lock.mjs';

const declared = path.join(root, 'package-lock.json');
/** npm writes it at the end of every installation. */
const installed = path.join(root, 'node_modules/.package-lock.json');

/** npm writes the two files some milliseconds apart, in either order. */
const sameInstallationMs = 2000;

function isInstalled() {
  if (!existsSync(installed) || !existsSync(pinnedNode)) return false;
  return statSync(installed).mtimeMs + sameInstallationMs >= statSync(declared).mtimeMs;
}

/** Installs the exact versions of the lockfile when they are missing or older than it. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withSetUpLock(async () => {
    if (isInstalled()) return;
    const reason = existsSync(installed) ? 'are older than the lockfile' : 'are not installed yet';
    await runStep({
      title: `Installing: the development packages ${reason} (npm ci)`,
      command: 'npm',
      arguments: ['ci', '--no-audit', '--no-fund'],
      environment: machineEnvironment(),
      // On Windows npm is a script, which only a shell can start.
      shell: process.platform === 'win32',
    });
  });
}
