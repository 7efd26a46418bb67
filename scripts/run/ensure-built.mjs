import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { binaryOf, pinnedNode, root, taskEnvironment } from './installed-programs.mjs';
import { runStep } from './run-step.mjs';
import { withSetUpLock } from './set-up-lock.mjs';

const sources = ['shared', 'electron', 'renderer'];
const settings = [
  'electron.vite.config.ts',
  'scripts/build-emergency-reader.ts',
  'scripts/import-data.ts',
  'package-lock.json',
  'tsconfig.base.json',
];

/** Holds the fingerprint of the sources that `out/` was built from. */
const stamp = path.join(root, 'out/.built-from');
const results = [
  'main/main.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'cli/sparekey.js',
  'main/import-data/eng.traineddata.gz',
  'emergency-reader/open-vault.html',
];

/** Changes when a source file is changed, added, removed or replaced by an older one. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const entries = readdirSync(path.join(root, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
      addFile(hash, file);
    }
  }
  for (const name of settings) addFile(hash, path.join(root, name));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 */
function addFile(hash, file) {
  if (!existsSync(file)) return;
  const { mtimeMs, size } = statSync(file);
  hash.update(`${path.relative(root, file)} ${mtimeMs} ${size}\n`);
}

/** @param {string} wanted */
function isBuiltFrom(wanted) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    results.every((result) => existsSync(path.join(root, 'out', result)))
  );
}

/** Builds `out/` when it is missing or was built from other sources. */
export async function ensureBuilt() {
  if (isBuiltFrom(fingerprint())) return;
  await withSetUpLock(async () => {
    // Taken before the build: a file that changes meanwhile makes the next build due.
    const wanted = fingerprint();
    if (isBuiltFrom(wanted)) return;
    await runStep({
      title: 'Building the application',
      command: pinnedNode,
      arguments: [binaryOf('electron-vite'), 'build'],
      environment: taskEnvironment(),
      shell: false,
    });
    await runStep({
      title: 'Building the emergency reader',
      command: pinnedNode,
      arguments: [path.join(root, 'scripts/build-emergency-reader.ts')],
      environment: taskEnvironment(),
      shell: false,
    });
    writeFileSync(stamp, wanted);
  });
}
