import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';

export interface ImportSource {
  /** Null for pasted text. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
  /** Of a file that is sealed itself, once the person typed it. */
  readonly passphrase?: string;
}

/**
 * Reads a file that the person chose. Regular files only, no links, the size known to fit before a byte is read.
 * Throws `import.notAFile`, `import.tooLarge`, `import.unreadable`, each with `fileName`.
 */
export async function readImportFile(path: string): Promise<ImportSource> {
  const fileName = basename(path);
  try {
    // Not every system knows O_NOFOLLOW, so the path itself is looked at too.
    if (!(await lstat(path)).isFile()) throw new VaultError('import.notAFile', { fileName });
    // O_NONBLOCK: a pipe put in its place meanwhile must not make us wait for a writer.
    const handle = await open(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return { name: fileName, bytes: await readWhole(handle, fileName) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof VaultError) throw error;
    throw new VaultError('import.unreadable', { fileName }, { cause: error });
  }
}

async function readWhole(handle: FileHandle, fileName: string): Promise<Uint8Array> {
  const found = await handle.stat();
  if (!found.isFile()) throw new VaultError('import.notAFile', { fileName });
  if (found.size > limits.importFileBytes) {
    throw new VaultError('import.tooLarge', { fileName, limitBytes: limits.importFileBytes });
  }
  const bytes = new Uint8Array(found.size);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
