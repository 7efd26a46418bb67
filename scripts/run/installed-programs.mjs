import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that the development package `node` installs. By its full path: a shell may have cached another `node`. */
export const pinnedNode = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The script behind a command of an installed package.
 * @param {string} packageName
 * @param {string} [command] defaults to the name of the package
 * @returns {string} absolute path
 */
export function binaryOf(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  );
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined)
    throw new Error(`The package ${packageName} has no command ${command}.`);
  return path.join(folder, script);
}

/** The environment of every task: whatever it starts as `node` is the pinned one. */
export function taskEnvironment() {
  const own = [path.dirname(pinnedNode), path.join(root, 'node_modules/.bin')];
  return { ...process.env, PATH: [...own, process.env['PATH'] ?? ''].join(path.delimiter) };
}

/** For installing: the machine's own Node, because the pinned one is about to be replaced. */
export function machineEnvironment() {
  const entries = (process.env['PATH'] ?? '').split(path.delimiter);
  const kept = entries.filter((entry) => !entry.split(path.sep).includes('node_modules'));
  // `npm run --silent` would silence this npm too, and with it the reason of a failure.
  return { ...process.env, PATH: kept.join(path.delimiter), npm_config_loglevel: 'error' };
}
