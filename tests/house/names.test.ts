import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where a thing is put when nobody knows what it is. */
const drawers = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'types', 'misc']);
const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

function filesIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
}

const sources = filesIn('shared', 'electron', 'renderer', 'scripts', 'bench', 'tests').filter(
  (file) => /\.(ts|tsx|mjs)$/.test(file) && !/^tests\/(fixtures|planted-faults)\//.test(file),
);
const product = sources.filter((file) => /^(shared|electron|renderer)\//.test(file));

describe('names', () => {
  test('every source file was found', () => expect(product.length).toBeGreaterThan(100));

  test('no file and no folder is a drawer', () => {
    const found = sources.filter((file) =>
      file.split(path.sep).some((part) => drawers.has(part.replace(/\..*$/, ''))),
    );
    // One catalogue file per area of the interface; this one holds the words that every area shares.
    expect(found.filter((file) => file !== 'renderer/messages/en/common.ts')).toEqual([]);
  });

  test('no barrel file', () => {
    const barrels = sources.filter((file) => /^index\.(ts|tsx|mjs)$/.test(path.basename(file)));
    expect(barrels.filter((file) => !/\bimport\b/.test(read(file)))).toEqual([]);
    expect(sources.filter((file) => /^export \* from /m.test(read(file)))).toEqual([]);
  });

  test('file names are lower case with dashes', () => {
    expect(sources.filter((file) => !namePattern.test(path.basename(file)))).toEqual([]);
  });
});

describe('language', () => {
  test('no enum and no namespace', () => {
    const found = sources.filter((file) =>
      /^\s*(export\s+)?(declare\s+)?(const\s+)?(enum|namespace)\s+\w+/m.test(read(file)),
    );
    expect(found).toEqual([]);
  });

  test('no default export outside of tool settings', () => {
    const found = sources.filter((file) => /^export default /m.test(read(file)));
    // A declaration file says what a foreign package exports.
    expect(found.filter((file) => !file.endsWith('.d.ts'))).toEqual([]);
  });

  test('no linter or compiler complaint is silenced', () => {
    const silencers = ['oxlint', 'eslint'].map((tool) => `${tool}-disable`);
    const words = [...silencers, '@ts-ignore', '@ts-expect-error', '@ts-nocheck'];
    const found = sources.filter((file) => words.some((word) => read(file).includes(word)));
    expect(found.filter((file) => file !== 'tests/house/names.test.ts')).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
