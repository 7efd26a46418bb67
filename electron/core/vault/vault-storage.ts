import { constants } from 'node:fs';
import { access, link, open, readdir, realpath, rename, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Every file operation that a vault needs, each one system call or nearly so. Failures come as Node reports them, with an
 * `errno` name in `code`; what they mean to the person is decided in `storage-failure.ts`.
 */
export interface VaultStorage {
  /** The path with symbolic links followed, once; the file itself need not exist. */
  resolve(path: string): Promise<string>;
  /** The whole content, or the first `most` bytes of a longer file. Only regular files (`EINVAL` for others). */
  read(path: string, most: number): Promise<Uint8Array>;
  /** Makes a file that did not exist, readable by its owner only, and waits until it is on the disk. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** A second name for the same file; fails where the name is taken or links are not to be had. */
  link(from: string, to: string): Promise<void>;
  /** Moves a file over whatever has the new name. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Waits until the folder's entries are on the disk; does nothing where the system has no such thing. */
  syncFolder(folder: string): Promise<void>;
  /** Names in the folder. */
  list(folder: string): Promise<readonly string[]>;
  isWritable(folder: string): Promise<boolean>;
  /** Pauses in milliseconds before a refused `rename` is tried again; empty where a file in use can be replaced. */
  readonly renamePauses: readonly number[];
}

const { O_CREAT, O_EXCL, O_RDONLY, O_WRONLY, W_OK } = constants;
/** Windows has neither flag, whatever the declarations say. */
const unixFlags: { readonly O_NOFOLLOW?: number; readonly O_NONBLOCK?: number } = constants;
const noFollow = unixFlags.O_NOFOLLOW ?? 0;
const nonBlocking = unixFlags.O_NONBLOCK ?? 0;
const ownerOnly = 0o600;

/** Virus scanners and indexers hold a fresh file open for a moment: growing pauses, 10 s together. */
const windowsPauses = [10, 20, 50, 100, 200, 400, 800, 1600, 2500, 4320];

export function createNodeStorage(platform: NodeJS.Platform = process.platform): VaultStorage {
  const windows = platform === 'win32';
  return {
    resolve,
    read,
    create,
    link,
    rename,
    remove: unlink,
    syncFolder: windows ? () => Promise.resolve() : syncFolder,
    list: readdir,
    isWritable: (folder) =>
      access(folder, W_OK).then(
        () => true,
        () => false,
      ),
    renamePauses: windows ? windowsPauses : [],
  };
}

async function resolve(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function read(path: string, most: number): Promise<Uint8Array> {
  // Without blocking, because opening a named pipe would wait for its other end.
  return withFile(await open(path, O_RDONLY | noFollow | nonBlocking), async (file) => {
    const status = await file.stat();
    if (!status.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
    const bytes = new Uint8Array(Math.min(status.size, most));
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  });
}

async function create(path: string, bytes: Uint8Array): Promise<void> {
  const flags = O_CREAT | O_EXCL | O_WRONLY | noFollow;
  await withFile(await open(path, flags, ownerOnly), async (file) => {
    let at = 0;
    while (at < bytes.length) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at, at);
      if (bytesWritten === 0) throw Object.assign(new Error('short write'), { code: 'EIO' });
      at += bytesWritten;
    }
    await file.sync();
  });
}

async function syncFolder(folder: string): Promise<void> {
  await withFile(await open(folder, O_RDONLY), async (handle) => {
    try {
      await handle.sync();
    } catch (error) {
      // Some network and FUSE file systems cannot sync a folder at all.
      if (!['EINVAL', 'ENOTSUP', 'EPERM', 'ENOSYS'].includes(errnoOf(error) ?? '')) throw error;
    }
  });
}

async function withFile<T>(file: FileHandle, work: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** The name of the system's error, for example `ENOSPC`. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
