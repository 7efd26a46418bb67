import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const require = createRequire(import.meta.url);

export function hasBundledBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(packedBrowser());
}

/**
 * Unpacks the browser once into `node_modules/.cache`: the package's own function would leave it under a fixed name in the
 * shared temporary folder, half written when two runs start together.
 */
export async function unpackBundledBrowser(): Promise<{ executablePath: string; version: string }> {
  const manifest = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = resolve(packageFolder(), '../../.cache/sparekey', `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    await mkdir(folder, { recursive: true });
    const partial = `${executablePath}.${process.pid}`;
    try {
      await pipeline(
        createReadStream(packedBrowser()),
        createBrotliDecompress(),
        createWriteStream(partial, { mode: 0o755 }),
      );
      await rename(partial, executablePath);
    } finally {
      await rm(partial, { force: true });
    }
  }
  return { executablePath, version };
}

function packageFolder(): string {
  return resolve(require.resolve('@sparticuz/chromium'), '../..');
}

function packedBrowser(): string {
  return join(packageFolder(), 'bin/chromium.br');
}
