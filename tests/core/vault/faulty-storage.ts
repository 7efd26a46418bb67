import {
  createNodeStorage,
  type VaultStorage,
} from '../../../electron/core/vault/vault-storage.ts';

/** One call to the storage: `create .mine.sparekey.0123456789ab.tmp`. */
interface StorageCall {
  readonly operation: keyof VaultStorage;
  readonly path: string;
  /** Counted from 0 since the last `reset`. */
  readonly nth: number;
}

export interface FaultyStorage extends VaultStorage {
  /** Calls since the last `reset`. */
  readonly calls: readonly StorageCall[];
  reset(): void;
  /** Error name to fail the call with; null lets it through to the disk. */
  failWith: (call: StorageCall) => string | null;
}

/** The real storage with failures on demand. A failed `create` leaves half a file, as a full disk does. */
export function createFaultyStorage(renamePauses: readonly number[] = []): FaultyStorage {
  const real = createNodeStorage();
  const calls: StorageCall[] = [];
  const attempt = async <T>(
    operation: keyof VaultStorage,
    path: string,
    run: () => Promise<T>,
    beforeFailing?: () => Promise<unknown>,
  ): Promise<T> => {
    const call = { operation, path, nth: calls.length };
    calls.push(call);
    const code = storage.failWith(call);
    if (code === null) return run();
    await beforeFailing?.();
    throw Object.assign(new Error(code), { code });
  };
  const storage: FaultyStorage = {
    calls,
    reset: () => calls.splice(0),
    failWith: () => null,
    renamePauses,
    resolve: (path) => attempt('resolve', path, () => real.resolve(path)),
    read: (path, most) => attempt('read', path, () => real.read(path, most)),
    create: (path, bytes) =>
      attempt(
        'create',
        path,
        () => real.create(path, bytes),
        () => real.create(path, bytes.subarray(0, bytes.length / 2)),
      ),
    link: (from, to) => attempt('link', to, () => real.link(from, to)),
    rename: (from, to) => attempt('rename', to, () => real.rename(from, to)),
    remove: (path) => attempt('remove', path, () => real.remove(path)),
    syncFolder: (folder) => attempt('syncFolder', folder, () => real.syncFolder(folder)),
    list: (folder) => attempt('list', folder, () => real.list(folder)),
    isWritable: (folder) => real.isWritable(folder),
  };
  return storage;
}
