import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const builtCommandLine = fileURLToPath(
  new URL('../../../out/cli/sparekey.js', import.meta.url),
);
if (!existsSync(builtCommandLine)) {
  throw new Error('out/cli/sparekey.js is missing: run "npm run build" first');
}

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Working folder; file names in the arguments mean this one. */
  readonly folder: string;
  readonly stdin?: string;
  /** Kills the process after this many milliseconds, without warning. */
  readonly killAfterMs?: number;
}

/** Runs the built command line as a process of its own. */
export function sparekey(options: RunOptions, ...commandLine: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [builtCommandLine, ...commandLine], {
    cwd: options.folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A process that ends before it has read its input is nothing to complain about.
  child.stdin.on('error', () => undefined).end(options.stdin ?? '');
  const timer =
    options.killAfterMs === undefined
      ? undefined
      : setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, stdout, stderr });
    });
  });
}
