import { spawn } from 'node:child_process';
import { root } from './installed-programs.mjs';

const progressEveryMs = 5000;
const outputKept = 20_000;

/**
 * Runs one step of the set-up. Tells on standard error what it does, how long it has been at it, and everything the
 * program printed if it fails; standard output stays free for the task.
 * @param {{ title: string, command: string, arguments: readonly string[], environment: NodeJS.ProcessEnv, shell: boolean }} step
 */
export async function runStep(step) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  process.stderr.write(`${step.title} …\n`);
  const timer = setInterval(
    () => process.stderr.write(`  still at it after ${seconds()} s\n`),
    progressEveryMs,
  );
  try {
    const { code, output } = await run(step);
    if (code !== 0) throw new Error(`${output}\n${step.title}: failed (exit code ${code}).`);
  } finally {
    clearInterval(timer);
  }
  process.stderr.write(`  done in ${seconds()} s\n`);
}

/**
 * @param {Parameters<typeof runStep>[0]} step
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(step) {
  return new Promise((resolve, reject) => {
    const child = spawn(step.command, step.arguments, {
      cwd: root,
      env: step.environment,
      shell: step.shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-outputKept);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
