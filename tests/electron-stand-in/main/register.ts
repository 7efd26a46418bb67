import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** Preloaded into main with `--import`: from here on, `electron` is the stand-in. */
const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context);
  },
});

const manifest = createRequire(import.meta.url).resolve('electron/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
Object.defineProperties(process, {
  versions: { value: { ...process.versions, electron: version } },
  type: { value: 'browser' },
  resourcesPath: { value: process.cwd() },
});

// A worker of main inherits `--import`, but has no host of its own.
if (isMainThread) process.on('disconnect', () => process.exit(1));
