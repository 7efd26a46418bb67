import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeFilesOf } from '../../../shared/code-file-name.ts';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';

/** What one look into a folder may find before it is taken for a wrong choice, such as a whole disk. */
const mostEntries = 100 * limits.importFiles;

/**
 * Paths with each folder replaced by what an import takes of it and of the folders below: files named after codes, or
 * all files where none is. Links and hidden names are passed over. A folder without files stays, to fail as the file
 * that it is not. Throws `import.tooLarge` for more files than an import takes, `import.unreadable`.
 */
export async function pathsWithFolders(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const inside = (await isFolder(path)) ? await filesUnder(path) : [];
    found.push(...(inside.length === 0 ? [path] : inside));
    if (found.length > limits.importFiles) throw tooLarge(path);
  }
  return found;
}

/** What cannot be looked at is no folder; reading it as a file says why. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const files: { readonly name: string; readonly path: string }[] = [];
  const waiting = [folder];
  let seen = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const entry of await entriesOf(next)) {
      seen += 1;
      if (seen > mostEntries) throw tooLarge(folder);
      const path = join(next, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) waiting.push(path);
      if (entry.isFile()) files.push({ name: entry.name, path });
    }
  }
  return codeFilesOf(files).map(({ path }) => path);
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  } catch (cause) {
    throw new VaultError('import.unreadable', { fileName: basename(folder) }, { cause });
  }
}

function tooLarge(path: string): VaultError {
  return new VaultError('import.tooLarge', { fileName: basename(path) });
}
