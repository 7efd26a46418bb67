import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../scripts/run/installed-programs.mjs';

/**
 * Measures the core as it is shipped: bundled in the same way as the application, real files, real key derivation at the
 * floor; then the window of the built application with as many accounts. Prints tables and leaves bench/results.json.
 * Nothing here passes or fails.
 */
const bundle = path.join(root, '.tsbuild/bench');
mkdirSync(bundle, { recursive: true });
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: true, external: ['better-sqlite3', 'libsodium-wrappers-sumo'] },
  build: {
    ssr: true,
    outDir: bundle,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        'vault-benchmark': path.join(root, 'bench/vault-benchmark.ts'),
        'fill-vault': path.join(root, 'bench/fill-vault.ts'),
        'key-derivation-worker': path.join(root, 'electron/core/crypto/key-derivation-worker.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});

const built = (name: string): URL => pathToFileURL(path.join(bundle, `${name}.js`));
const { benchmarkVault } = (await import(
  built('vault-benchmark').href
)) as typeof import('./vault-benchmark.ts');
const { fillVault, passphrase } = (await import(
  built('fill-vault').href
)) as typeof import('./fill-vault.ts');
const { formatResults, formatWindow } = await import('./format-results.ts');
const { benchmarkWindow } = await import('./window-benchmark.ts');
const worker = built('key-derivation-worker');

const sizes = process.argv.slice(2).map(Number);
const results = [];
const windows = [];
for (const accounts of sizes.length > 0 ? sizes : [1000, 10_000]) {
  console.error(`Measuring ${accounts} accounts with 10 codes each …`);
  const result = await benchmarkVault(accounts, worker);
  console.log(formatResults(result));
  results.push(result);
  const window = await benchmarkWindow(accounts, {
    fill: (vaultPath, count) => fillVault(vaultPath, worker, count),
    passphrase,
  });
  console.log(formatWindow(window));
  windows.push(window);
}

const machine = {
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cores: os.availableParallelism(),
  platform: `${process.platform} ${process.arch}`,
  node: process.versions.node,
};
const measuredAt = new Date().toISOString();
writeFileSync(
  path.join(root, 'bench/results.json'),
  `${JSON.stringify({ measuredAt, machine, results, windows }, null, 2)}\n`,
);
