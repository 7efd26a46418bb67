/**
 * Every npm script goes through here: `node scripts/run.mjs <task> [arguments]`. Plain JavaScript without dependencies, so
 * that it starts on the machine's own Node (20 or newer) before anything is installed. It installs and builds what the
 * task needs and has not got, then runs the task on the pinned Node from node_modules.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './run/ensure-built.mjs';
import { ensureInstalled } from './run/ensure-installed.mjs';
import { binaryOf, pinnedNode, root, taskEnvironment } from './run/installed-programs.mjs';

/**
 * What each task runs on the pinned Node. `built` tasks need an up-to-date `out/`.
 * `build` is done once that is so.
 * @type {Record<string, { program?: () => readonly string[], built: boolean } | undefined>}
 */
const tasks = {
  start: { program: () => ['scripts/start.ts'], built: true },
  test: { program: () => [binaryOf('vitest'), 'run'], built: true },
  tour: { program: () => ['scripts/tour.ts'], built: true },
  sparekey: { program: () => ['out/cli/sparekey.js'], built: true },
  bench: { program: () => ['bench/run.ts'], built: true },
  build: { built: true },
  check: { program: () => ['scripts/check.ts'], built: false },
  format: { program: () => [binaryOf('prettier'), '--write', '.'], built: false },
  package: { program: () => [binaryOf('electron-builder')], built: true },
};

const [name = '', ...taskArguments] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (task === undefined) {
  console.error(`Unknown task "${name}". Tasks: ${Object.keys(tasks).join(', ')}.`);
  process.exit(64);
}

try {
  await ensureInstalled();
  if (task.built) await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (task.program !== undefined) runTask(task.program());

/**
 * Runs the program and ends as it ends: same exit code, or the same signal.
 * @param {readonly string[]} program
 */
function runTask([script = '', ...options]) {
  const child = spawn(pinnedNode, [path.resolve(root, script), ...options, ...taskArguments], {
    cwd: workingFolder(),
    env: taskEnvironment(),
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group: passing it on would deliver it twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`Could not start ${pinnedNode}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** `npm run` changes to the checkout first; file names given to the command line mean the folder where it was typed. */
function workingFolder() {
  const typedIn = process.env['INIT_CWD'];
  const isCommandLine = process.env['npm_lifecycle_event'] === 'sparekey' && name === 'sparekey';
  if (isCommandLine && typedIn) return typedIn;
  return name === 'sparekey' ? process.cwd() : root;
}
