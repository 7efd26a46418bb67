import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../electron/shell/replace-file.ts';
import { saveFailure } from '../../../electron/shell/save-failure.ts';
import { vaultFileInfo, vaultFilePresence } from '../../../electron/shell/vault-file-info.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('replacing a file', () => {
  it('writes for the owner only, over a file that others could read', async () => {
    const path = join(folder, 'sheet.pdf');
    await writeFile(path, 'old', { mode: 0o644 });
    await replaceFile(path, new Uint8Array([1, 2, 3]));
    expect([...(await readFile(path))]).toEqual([1, 2, 3]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['sheet.pdf']);
  });

  it('leaves the folder as it was when it fails', async () => {
    await mkdir(join(folder, 'sheet.pdf', 'inner'), { recursive: true });
    await expect(replaceFile(join(folder, 'sheet.pdf'), 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['sheet.pdf']);
  });

  it.each([
    ['ENOSPC', 'storage.full'],
    ['EDQUOT', 'storage.full'],
    ['EROFS', 'storage.writeFailed'],
    ['EACCES', 'storage.writeFailed'],
  ])('%s is told as %s', (code, expected) => {
    expect(saveFailure(Object.assign(new Error('write'), { code }))).toMatchObject({
      code: expected,
    });
  });
});

describe('vault file', () => {
  it.each([
    ['/vaults/Personal.sparekey', { name: 'Personal', fileName: 'Personal.sparekey' }],
    ['/vaults/no ending', { name: 'no ending', fileName: 'no ending' }],
    ['/vaults/a.b.sparekey', { name: 'a.b', fileName: 'a.b.sparekey' }],
  ])('%s', (path, expected) => {
    expect(vaultFileInfo(path)).toEqual({ ...expected, folder: '/vaults' });
  });

  it('and its previous copy are looked for', async () => {
    const path = join(folder, 'Personal.sparekey');
    const absent = { vaultFilePresent: false, previousCopySavedAt: null };
    expect(await vaultFilePresence(null)).toEqual(absent);
    expect(await vaultFilePresence(path)).toEqual(absent);
    await writeFile(`${path}.previous`, '');
    await utimes(`${path}.previous`, 1_700_000_000, 1_700_000_000);
    expect(await vaultFilePresence(path)).toEqual({
      vaultFilePresent: false,
      previousCopySavedAt: 1_700_000_000_000,
    });
    await writeFile(path, '');
    expect(await vaultFilePresence(path)).toMatchObject({ vaultFilePresent: true });
    // A folder of that name is no vault.
    expect(await vaultFilePresence(folder)).toEqual(absent);
  });
});
