import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../run/installed-programs.mjs';

const packageFolder = path.join(root, 'node_modules/electron');
const pollMs = 1000;
const progressEveryMs = 5000;
/** A download that brings no new byte for this long has failed. */
const stalledAfterMs = 30_000;

const programNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Absolute path of Electron's program, null when it is not on this machine. */
export function locateElectron(): string | null {
  const pathFile = path.join(packageFolder, 'path.txt');
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8')
    : (programNames[process.platform] ?? 'electron');
  const provided = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = path.join(provided || path.join(packageFolder, 'dist'), name);
  return existsSync(program) ? program : null;
}

/** Whoever provides an own folder, or forbids the download, does not want one. */
export function isElectronDownloadable(): boolean {
  return (
    !process.env['ELECTRON_OVERRIDE_DIST_PATH'] && !process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']
  );
}

/** Lets Electron's own package fetch its program, once; null when that fails or stalls. */
export async function fetchElectron(): Promise<string | null> {
  console.log("Fetching Electron's own program (about 110 MB, only on the first start) …");
  // The package downloads into the temporary folder: an own one shows how far it is.
  const folder = mkdtempSync(path.join(tmpdir(), 'sparekey-electron-'));
  try {
    await download(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return locateElectron();
}

function download(folder: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], {
    env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder },
    stdio: 'ignore',
  });
  let size = 0;
  let grewAt = Date.now();
  let toldAt = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    const current = folderSize(folder);
    if (current > size) grewAt = now;
    size = current;
    if (now - toldAt >= progressEveryMs) {
      console.log(`  ${(size / 1e6).toFixed(0)} MB so far`);
      toldAt = now;
    }
    if (now - grewAt > stalledAfterMs) child.kill('SIGKILL');
  }, pollMs);
  return new Promise((resolve) => {
    const end = (): void => {
      clearInterval(timer);
      resolve();
    };
    child.on('error', end);
    child.on('exit', end);
  });
}

function folderSize(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // A file may be moved away between the listing and this look.
    const file = statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false });
    bytes += file?.size ?? 0;
  }
  return bytes;
}
