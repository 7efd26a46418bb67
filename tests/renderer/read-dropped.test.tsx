import { describe, expect, it } from 'vitest';
import { readDropped } from '../../renderer/screens/frame/read-dropped.ts';
import { limits } from '../../shared/limits.ts';

/** What a browser hands over for a dropped file or folder, by the parts that are used of it. */
type Dropped = Record<string, unknown>;

function fileEntry(name: string, content = 'x'): Dropped {
  return {
    name,
    isFile: true,
    isDirectory: false,
    file: (done: (file: File) => void) => done(new File([content], name)),
  };
}

/** Browsers give the content of a folder in portions, here of two. */
function folderEntry(name: string, content: readonly Dropped[]): Dropped {
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done: (entries: readonly Dropped[]) => void) => {
          const portion = content.slice(at, at + 2);
          at += 2;
          done(portion);
        },
      };
    },
  };
}

async function namesOf(...entries: readonly Dropped[]): Promise<readonly (string | null)[]> {
  const data = {
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files: [],
  } as unknown as DataTransfer;
  return (await readDropped(data)).map(({ name }) => name);
}

describe('a drop', () => {
  it('gives every file in it', async () => {
    expect(await namesOf(fileEntry('letter.txt'), fileEntry('b.txt'))).toEqual([
      'letter.txt',
      'b.txt',
    ]);
  });

  it('gives of a folder the files named after codes, however deep', async () => {
    const folder = folderEntry('Downloads', [
      fileEntry('holiday.jpg'),
      fileEntry('github-recovery-codes.txt'),
      folderEntry('old', [fileEntry('film.mp4'), fileEntry('discord_backup_codes.txt')]),
      folderEntry('.cache', [fileEntry('gitlab-recovery-codes.txt')]),
    ]);
    expect(await namesOf(fileEntry('letter.txt'), folder)).toEqual([
      'letter.txt',
      'github-recovery-codes.txt',
      'discord_backup_codes.txt',
    ]);
  });

  it('gives all of a folder in which nothing is named after codes', async () => {
    const folder = folderEntry('codes', [fileEntry('github.txt'), fileEntry('.DS_Store')]);
    expect(await namesOf(folder)).toEqual(['github.txt']);
  });

  it('of more files than an import takes is refused', async () => {
    const many = Array.from({ length: limits.importFiles + 1 }, (_, at) => fileEntry(`${at}.txt`));
    await expect(namesOf(folderEntry('codes', many))).rejects.toThrowError('import.tooLarge');
  });
});
