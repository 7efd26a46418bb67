import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './installed-programs.mjs';

/** Outside `node_modules` and `out`, which the set-up replaces. */
const folder = path.join(root, '.tsbuild');
const lockFile = path.join(folder, 'set-up.lock');

const pollMs = 200;
/** No installation and no build takes as long; a lock of this age was left behind. */
const staleAfterMs = 15 * 60_000;

/**
 * Keeps two invocations from installing or building into each other: the second waits for the first.
 * @param {() => Promise<void>} work
 */
export async function withSetUpLock(work) {
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!take()) {
    if (isLeftBehind()) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!told) process.stderr.write('Waiting for another set-up of this checkout …\n');
    told = true;
    await pause(pollMs);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}

function take() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

function isLeftBehind() {
  try {
    const owner = Number(readFileSync(lockFile, 'utf8'));
    const age = Date.now() - statSync(lockFile).mtimeMs;
    // The file is empty for an instant between its creation and the writing of the number.
    if (owner === 0) return age > 5000;
    return age > staleAfterMs || !isRunning(owner);
  } catch {
    return false;
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
