import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathsWithFolders } from '../../../electron/core/api/import-folder.ts';
import { isCodeFileName } from '../../../shared/code-file-name.ts';
import { limits } from '../../../shared/limits.ts';
import { failing } from '../../support/failing.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-folder-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'x');
  }
}

async function taken(...names: readonly string[]): Promise<readonly string[]> {
  const paths = await pathsWithFolders(names.map((name) => join(folder, name)));
  return paths.map((path) => relative(folder, path));
}

describe('a folder', () => {
  it('gives the files named after codes, also of the folders in it', async () => {
    await write(
      'holiday.jpg',
      'github-recovery-codes.txt',
      'old/Backup-codes-alex.txt',
      'old/deep/PyPI-Recovery-Codes-2025-03-04.txt',
      '.cache/discord_backup_codes.txt',
      '.discord_backup_codes.txt',
    );
    expect(await taken('')).toEqual([
      'github-recovery-codes.txt',
      'old/Backup-codes-alex.txt',
      'old/deep/PyPI-Recovery-Codes-2025-03-04.txt',
    ]);
  });

  it('gives everything where nothing is named after codes', async () => {
    await write('github.txt', 'discord.txt', '.hidden');
    expect(await taken('')).toEqual(['discord.txt', 'github.txt']);
  });

  it('stands among files, which are taken whatever their names are', async () => {
    await write('notes.txt', 'codes/gitlab-recovery-codes.txt', 'codes/letter.txt');
    expect(await taken('notes.txt', 'codes')).toEqual([
      'notes.txt',
      'codes/gitlab-recovery-codes.txt',
    ]);
  });

  it('stays, when it is empty or does not exist, to fail as a file', async () => {
    await mkdir(join(folder, 'empty'));
    expect(await taken('empty', 'missing')).toEqual(['empty', 'missing']);
  });

  it('does not lead out of itself by a link, nor in circles', async () => {
    await write('codes/github-recovery-codes.txt', 'gitlab-recovery-codes.txt');
    await symlink(folder, join(folder, 'codes', 'backup-codes'));
    await symlink(
      join(folder, 'gitlab-recovery-codes.txt'),
      join(folder, 'codes', 'recovery-codes'),
    );
    expect(await taken('codes')).toEqual(['codes/github-recovery-codes.txt']);
  });

  it('of more files than an import takes is refused', async () => {
    await write(...Array.from({ length: limits.importFiles + 1 }, (_, at) => `${String(at)}.txt`));
    await expect(taken('')).rejects.toThrowError(
      failing('import.tooLarge', { fileName: basename(folder) }),
    );
  });
});

describe('a file name', () => {
  it.each([
    'github-recovery-codes (1).txt',
    'discord_backup_codes.txt',
    'alex@example.com Backup authentication codes.txt',
    'MEGA-RECOVERYKEY.txt',
    'proton_recovery_phrase.txt',
    '1Password Emergency Kit A3-XXXXXX-my.pdf',
    'Codes-de-secours-alex.txt',
    'Wikipedia - Wiederherstellungscodes.txt',
    'Códigos de recuperación.txt',
    '备用验证码.txt',
  ])('%s is named after codes', (name) => {
    expect(isCodeFileName(name)).toBe(true);
  });

  it.each(['backup.zip', 'codes.txt', 'IMG_2041.jpg', 'recovery.log', 'invoice 2025.pdf'])(
    '%s is not',
    (name) => {
      expect(isCodeFileName(name)).toBe(false);
    },
  );
});
