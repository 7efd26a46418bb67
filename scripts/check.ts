import { spawnSync } from 'node:child_process';
import { binaryOf, root, taskEnvironment } from './run/installed-programs.mjs';

/** Everything that must be clean before a change goes in. All of it runs, so that one run shows every complaint. */
const checks: readonly { readonly title: string; readonly program: readonly string[] }[] = [
  { title: 'format', program: [binaryOf('prettier'), '--check', '--log-level', 'warn', '.'] },
  { title: 'lint and import rules', program: [binaryOf('oxlint'), '--deny-warnings'] },
  { title: 'types', program: [binaryOf('typescript', 'tsc'), '--build', '--pretty', 'false'] },
  { title: 'unused code', program: [binaryOf('knip')] },
];

const failed: string[] = [];
for (const { title, program } of checks) {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, program, {
    cwd: root,
    env: taskEnvironment(),
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'clean ' : 'FAILED'}  ${title} (${seconds} s)`);
  if (status !== 0) failed.push(title);
}
if (failed.length > 0) {
  console.error(`Not clean: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
