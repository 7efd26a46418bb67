import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let held: string | null = null;

/** Takes the lock file of a data folder; false while another living process holds it. */
export function takeLock(userData: string): boolean {
  const path = join(userData, 'SingletonLock');
  mkdirSync(userData, { recursive: true });
  if (held === path) return true;
  if (!writeNew(path)) {
    if (isAlive(Number(readFileSync(path, 'utf8')))) return false;
    // Its owner was killed.
    rmSync(path, { force: true });
    if (!writeNew(path)) return false;
  }
  held = path;
  process.once('exit', releaseLock);
  return true;
}

function releaseLock(): void {
  if (held !== null) rmSync(held, { force: true });
  held = null;
}

function writeNew(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
