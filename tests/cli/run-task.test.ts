import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const githubFile = path.join(root, 'tests/fixtures/cli/github-recovery-codes.txt');

/** What every npm script runs; rejects when the exit code is not 0. */
function runTask(...taskArguments: readonly string[]) {
  return run(process.execPath, [path.join(root, 'scripts/run.mjs'), ...taskArguments]);
}

test('the command line prints its result on standard output and nothing of the set-up', async () => {
  // The first run may have to build, and says so on standard error.
  await runTask('sparekey', 'inspect', githubFile);
  const { stdout, stderr } = await runTask('sparekey', 'inspect', githubFile, '--json');
  const { files } = JSON.parse(stdout) as { files: readonly { accounts: readonly object[] }[] };
  expect(files.map(({ accounts }) => accounts.length)).toEqual([1]);
  expect(stderr).toBe('');
});

test.each([
  { exitCode: 64, taskArguments: ['destroy'] },
  { exitCode: 64, taskArguments: [] },
  { exitCode: 64, taskArguments: ['sparekey', 'destroy'] },
  { exitCode: 6, taskArguments: ['sparekey', 'inspect', path.join(root, 'missing.txt')] },
])('$exitCode from $taskArguments', async ({ exitCode, taskArguments }) => {
  await expect(runTask(...taskArguments)).rejects.toMatchObject({ code: exitCode, stdout: '' });
});
