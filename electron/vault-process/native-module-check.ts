import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** File name → SHA-256 in hex, recorded when the application was built. */
export type NativeModuleHashes = Readonly<Record<string, string>>;

/** Where the database module keeps its native files. */
export function nativeModuleFolder(): string {
  const description = fileURLToPath(import.meta.resolve('better-sqlite3/package.json'));
  return join(dirname(description), 'prebuilds');
}

/**
 * Native code lies beside the archive and outside its integrity check, so it is compared here before it is loaded.
 * True when there is at least one native file in `folder` and each of them is the one that was there at build time.
 */
export function nativeModulesAreGenuine(folder: string, recorded: NativeModuleHashes): boolean {
  const present = hashNativeModules(folder);
  const names = Object.keys(present);
  return names.length > 0 && names.every((name) => present[name] === recorded[name]);
}

/** Hashes every `.node` file of a folder; the build records what it returns. */
export function hashNativeModules(folder: string): NativeModuleHashes {
  const names = readdirSync(folder).filter((name) => name.endsWith('.node'));
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
