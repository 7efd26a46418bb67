import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Adds the optional packages of other platforms that package-lock.json lacks. A registry mirror that carries only some
 * platforms makes npm leave them out, and `npm ci` then refuses the lockfile everywhere. Run it after `npm install`
 * behind such a mirror. The added entries have no integrity hash: a mirror that has the packages fills it in at the
 * next `npm install`.
 */
interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const platform =
  /(?:^|[-_/])(android|darwin|freebsd|linux|openharmony|win32)[-_](\w+?)(?:-(gnu|musl|gnueabihf|musleabihf|eabi|msvc))?$/;

/** `node_modules` is searched from the package's own folder upwards, as Node does. */
function isLocked(packages: Lockfile['packages'], from: string, name: string): boolean {
  for (
    let base = from;
    ;
    base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))
  ) {
    if (Object.hasOwn(packages, `${base === '' ? '' : `${base}/`}node_modules/${name}`))
      return true;
    if (base === '') return false;
  }
}

function entryFor(name: string, range: string, dev: boolean): LockedPackage {
  const [, os, cpu, abi] = platform.exec(name) ?? [];
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(dev ? { dev: true } : {}),
    ...(os === 'linux' && abi !== undefined
      ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] }
      : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}

const file = resolve(import.meta.dirname, '../package-lock.json');
const lockfile = JSON.parse(await readFile(file, 'utf8')) as Lockfile;
const { packages } = lockfile;
const added: string[] = [];
for (const [path, { optionalDependencies = {}, dev = false }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(packages, path, name)) continue;
    packages[`node_modules/${name}`] = entryFor(name, range, dev);
    added.push(name);
  }
}
lockfile.packages = Object.fromEntries(
  Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
await writeFile(file, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(added.length === 0 ? 'The lockfile is complete.' : `Added ${added.join(', ')}.`);
