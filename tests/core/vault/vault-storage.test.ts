import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdExclusive } from '../../../electron/core/database/hold-exclusive.ts';
import { createNodeStorage, errnoOf } from '../../../electron/core/vault/vault-storage.ts';
import { filesIn, temporaryFolder } from './vault-fixture.ts';

const storage = createNodeStorage();
const bytes = new TextEncoder().encode('content');

async function errnoFrom(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    return errnoOf(error);
  }
}

describe('a new file', () => {
  test('is readable by its owner only', async () => {
    const path = join(await temporaryFolder(), 'new');
    await storage.create(path, bytes);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
  });

  test('takes no existing name, not even that of a dangling link', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'taken'), 'old');
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling'));
    for (const name of ['taken', 'dangling']) {
      expect(await errnoFrom(storage.create(join(folder, name), bytes))).toBe('EEXIST');
    }
    expect(await readFile(join(folder, 'taken'), 'utf8')).toBe('old');
  });
});

describe('reading', () => {
  test('stops at the given length', async () => {
    const path = join(await temporaryFolder(), 'file');
    await writeFile(path, bytes);
    expect(await storage.read(path, 3)).toEqual(bytes.subarray(0, 3));
    expect(await storage.read(path, 100)).toEqual(bytes);
  });

  test('takes regular files only and never waits', async () => {
    const folder = await temporaryFolder();
    const inFolder = (name: string): string => join(folder, name);
    await mkdir(inFolder('folder'));
    await writeFile(inFolder('file'), bytes);
    await symlink(inFolder('file'), inFolder('link'));
    execFileSync('mkfifo', [inFolder('pipe')]);
    const outcomes = [];
    for (const name of ['folder', 'link', 'pipe', 'none']) {
      outcomes.push(await errnoFrom(storage.read(inFolder(name), 10)));
    }
    expect(outcomes).toEqual(['EINVAL', 'ELOOP', 'EINVAL', 'ENOENT']);
  });
});

test('links are followed, for files that do not exist yet as well', async () => {
  const folder = await temporaryFolder();
  const other = await temporaryFolder();
  await symlink(other, join(folder, 'link'));
  await writeFile(join(other, 'file'), bytes);
  expect(await storage.resolve(join(folder, 'link', 'file'))).toBe(join(other, 'file'));
  expect(await storage.resolve(join(folder, 'link', 'new'))).toBe(join(other, 'new'));
  expect(await errnoFrom(storage.resolve(join(folder, 'none', 'new')))).toBe('ENOENT');
});

test('Windows gets ten seconds of patience and no folder flush', async () => {
  const windows = createNodeStorage('win32');
  expect(windows.renamePauses.reduce((sum, pauseMs) => sum + pauseMs)).toBe(10_000);
  expect(await errnoFrom(windows.syncFolder('/no/such/folder'))).toBe('no failure');
  expect(createNodeStorage('linux').renamePauses).toEqual([]);
});

describe('the lock file', () => {
  test('is held by one at a time and leaves nothing beside it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, '.lock');
    const first = holdExclusive(path);
    expect(holdExclusive(path)).toBe('busy');
    expect([...(await filesIn(folder)).entries()]).toEqual([['.lock', Buffer.alloc(0)]]);
    if (typeof first !== 'string') first.release();
    const second = holdExclusive(path);
    expect(second).toHaveProperty('release');
    if (typeof second !== 'string') second.release();
  });

  test.each([
    ['a missing folder', 'none/.lock'],
    ['a folder of that name', '.'],
  ])('cannot be made in place of %s', async (_what, name) => {
    expect(holdExclusive(join(await temporaryFolder(), name))).toBe('unavailable');
  });

  test('that is no SQLite file is not touched', async () => {
    const path = join(await temporaryFolder(), '.lock');
    await writeFile(path, 'something else, longer than a header');
    expect(holdExclusive(path)).toBe('unavailable');
    expect(await readFile(path, 'utf8')).toBe('something else, longer than a header');
  });
});
