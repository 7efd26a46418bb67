import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportCandidate, ImportOutcome } from '../../../electron/core/api/parse-files.ts';
import { readImportFile } from '../../../electron/core/api/read-import-file.ts';
import { candidateOf, testImportWorkers } from '../../support/import-workers.ts';
import { hostileFiles } from './hostile/hostile-files.ts';

/** Milliseconds: the limit for a text, and what a new thread needs to start. */
const longestFile = 8_000;
const timeLimits = { text: 5_000, picture: 6_000 };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-hostile-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Result {
  readonly outcome: ImportOutcome;
  readonly milliseconds: number;
}

/** One import of all files, with the time that each one took. */
async function importAll(candidates: readonly ImportCandidate[]): Promise<Result[]> {
  const ends: number[] = [performance.now()];
  const outcomes = await testImportWorkers(timeLimits)(candidates, {
    onProgress: (done) => {
      if (Number.isInteger(done) && done === ends.length) ends.push(performance.now());
    },
    signal: new AbortController().signal,
  });
  return outcomes.map((outcome, index) => ({
    outcome,
    milliseconds: (ends[index + 1] ?? Number.NaN) - (ends[index] ?? 0),
  }));
}

const becameOf = ({ outcome: { result } }: Result): number | string =>
  'failure' in result
    ? result.failure.code
    : result.parsed.accounts.reduce((sum, { codes }) => sum + codes.length, 0);

describe('hostile content', () => {
  let results: Result[];

  beforeAll(async () => {
    const before = await readdir(process.cwd());
    // Made when their turn comes: some are large.
    results = await importAll(
      hostileFiles.map(({ bytes }) => ({
        name: 'codes.txt',
        read: () => Promise.resolve({ name: 'codes.txt', bytes: bytes() }),
      })),
    );
    expect(await readdir(process.cwd())).toEqual(before);
  }, 180_000);

  it.each(hostileFiles.map(({ name, expected }, index) => ({ name, expected, index })))(
    '$name: $expected',
    ({ expected, index }) => {
      const result = results[index];
      if (result === undefined) throw new Error('no result');
      const became = becameOf(result);
      if (expected === 'refused') expect(became).toMatch(/^import\./);
      else if (expected !== 'either') expect(became).toBe(expected);
      expect(result.milliseconds).toBeLessThan(longestFile);
    },
  );

  it('is more than sixty files, and wrote nothing where an archive wanted it', () => {
    expect(hostileFiles.length).toBeGreaterThan(60);
    expect(existsSync('/tmp/sparekey-escaped')).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('what is no ordinary file', () => {
  const good = 'Discord backup codes\nab1d-1234\nef2h-5678\n';

  it.each<[string, (path: string) => unknown, string]>([
    [
      'a file of 2 GB',
      async (path) => (await writeFile(path, ''), truncate(path, 2 ** 31)),
      'import.tooLarge',
    ],
    ['a named pipe', (path) => execFileSync('mkfifo', [path]), 'import.notAFile'],
    ['a folder', (path) => mkdir(path), 'import.notAFile'],
    [
      'a link to a good file',
      async (path) => (await writeFile(`${path}-target`, good), symlink(`${path}-target`, path)),
      'import.notAFile',
    ],
    ['a link to nothing', (path) => symlink(`${path}-missing`, path), 'import.notAFile'],
    ['a link to itself', (path) => symlink(path, path), 'import.notAFile'],
    ['a link to a device', (path) => symlink('/dev/zero', path), 'import.notAFile'],
    ['a link out of the folder', (path) => symlink('/etc/passwd', path), 'import.notAFile'],
    ['a missing file', () => undefined, 'import.unreadable'],
  ])('%s is refused', async (what, make, code) => {
    const path = join(folder, what.replaceAll(' ', '-'));
    await make(path);
    const [result] = await importAll([{ name: what, read: () => readImportFile(path) }]);
    expect(result === undefined ? null : becameOf(result)).toBe(code);
    expect(result?.milliseconds).toBeLessThan(longestFile);
  });

  it.each(['/dev/zero', '/dev/null', '/dev/random', '/proc/self/mem'])(
    '%s is refused',
    async (path) => {
      const [result] = await importAll([{ name: path, read: () => readImportFile(path) }]);
      expect(result === undefined ? null : becameOf(result)).toMatch(/^import\./);
      expect(result?.milliseconds).toBeLessThan(longestFile);
    },
  );

  it('a socket is refused', async () => {
    const path = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const [result] = await importAll([{ name: 'socket', read: () => readImportFile(path) }]);
    server.close();
    expect(result === undefined ? null : becameOf(result)).toBe('import.notAFile');
  });

  it('a file with a hostile name is read like any other', async () => {
    const name = '\u202e../\u0000;rm -rf $HOME\n<script>.txt';
    const results = await importAll([candidateOf(name, new TextEncoder().encode(good))]);
    expect(results.map(becameOf)).toEqual([2]);
  });
});
