import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const { dependencies, devDependencies, allowScripts } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as PackageFile;

test('every version is exact', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('only what cannot be bundled is a dependency at run time', () => {
  expect(Object.keys(dependencies).sort()).toEqual(['better-sqlite3', 'libsodium-wrappers-sumo']);
});

test('only the pinned Node may run a script when it is installed', () => {
  const allowed = Object.entries(allowScripts).filter(([, isAllowed]) => isAllowed);
  expect(allowed).toEqual([['node', true]]);
});
