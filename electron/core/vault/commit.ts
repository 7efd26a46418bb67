import { VaultError } from '../../../shared/errors.ts';
import { compactDatabase } from '../database/compact-database.ts';
import {
  namedDatabaseError,
  openImage,
  serializeImage,
  type Database,
} from '../database/open-database.ts';
import { hash256, wipe } from '../crypto/sodium.ts';
import { deviceIdBytes, type InnerHeader } from './inner-header.ts';
import { replaceVaultFile } from './save-vault-file.ts';
import { damaged } from './vault-damage.ts';
import { openVaultWithKey, sealVault, type VaultKeyring } from './vault-file.ts';
import type { VaultPaths } from './vault-paths.ts';
import type { VaultStorage } from './vault-storage.ts';

export const anonymousDevice = new Uint8Array(deviceIdBytes);

export interface CommitDependencies {
  readonly storage: VaultStorage;
  readonly clock: { now(): number };
  /** 16 bytes that name this installation in the vaults it saves; zeros when absent. */
  readonly deviceId?: Uint8Array;
}

/** An unlocked vault. Changed by commits only, one at a time. */
export interface LiveVault {
  readonly paths: VaultPaths;
  readonly vaultId: Uint8Array;
  db: Database;
  keyring: VaultKeyring;
  /** The sealed file that the database was opened from or last saved as. */
  file: Uint8Array;
  generation: bigint;
  /** What the vault's path holds: `file`, but a damaged file or none after opening the previous copy. */
  onDisk: Uint8Array | null;
  /** Hashes of what failed saves may have left there, where also undoing them failed. */
  inDoubt: readonly Uint8Array[];
  imageBytes: number;
}

/**
 * Runs a change in one transaction and returns when the vault on the disk has it. If the change throws, nothing is written; if
 * the write fails, the database goes back to what is on the disk.
 */
export async function commitChange<T>(
  live: LiveVault,
  dependencies: CommitDependencies,
  change: (db: Database) => T,
  keyring: VaultKeyring = live.keyring,
): Promise<T> {
  const result = inTransaction(live.db, change);
  await saveDatabase(live, dependencies, keyring);
  return result;
}

/**
 * As `commitChange`, and what the change deleted is neither in the unused parts of the new image nor, unless a second save fails,
 * in the previous copy.
 */
export async function commitForGood<T>(
  live: LiveVault,
  dependencies: CommitDependencies,
  change: (db: Database) => T,
): Promise<T> {
  const result = inTransaction(live.db, change);
  try {
    compactDatabase(live.db);
  } catch (error) {
    returnToLastSave(live);
    throw error;
  }
  await saveDatabase(live, dependencies);
  await replacePreviousCopy(live, dependencies);
  return result;
}

/** Saves once more, so that the copy before the last save shows the present state as well. */
export async function replacePreviousCopy(
  live: LiveVault,
  dependencies: CommitDependencies,
): Promise<void> {
  try {
    await saveDatabase(live, dependencies);
  } catch (error) {
    // The change itself is saved either way; the next save replaces the previous copy as well.
    if (!(error instanceof VaultError)) throw error;
  }
}

/** Runs a change in one transaction, rolled back when it throws. */
export function inTransaction<T>(db: Database, change: (db: Database) => T): T {
  try {
    return db.transaction(() => change(db))();
  } catch (error) {
    throw namedDatabaseError(error);
  }
}

/** Seals the image and opens the sealed bytes again: what cannot be opened is never written. */
export function sealChecked(
  keyring: VaultKeyring,
  inner: InnerHeader,
  image: Uint8Array,
): Uint8Array {
  const file = sealVault(keyring, inner, image);
  const opened = openVaultWithKey(file, keyring.vaultKey);
  wipe(opened.image);
  if (!opened.headerAuthentic) throw damaged('header');
  return file;
}

/** Saves the database as it is, under the given keys. */
export async function saveDatabase(
  live: LiveVault,
  { storage, clock, deviceId = anonymousDevice }: CommitDependencies,
  keyring: VaultKeyring = live.keyring,
): Promise<void> {
  const generation = live.generation + 1n;
  const savedAt = clock.now();
  let file: Uint8Array | null = null;
  try {
    const image = serializeImage(live.db);
    const { vaultId } = live;
    const replacedHash = hash256(live.file);
    file = sealChecked(keyring, { vaultId, generation, replacedHash, savedAt, deviceId }, image);
    wipe(image);
    await replaceVaultFile(storage, live.paths, {
      bytes: file,
      generation,
      expected: live.onDisk,
      inDoubt: live.inDoubt,
      // A damaged file must not push the good previous copy out of its place.
      keptAt: live.onDisk === live.file ? live.paths.previous : damagedPath(live.paths, savedAt),
    });
    live.file = file;
    live.onDisk = file;
    live.inDoubt = [];
    live.keyring = keyring;
    live.generation = generation;
    live.imageBytes = image.length;
  } catch (error) {
    if (file !== null) live.inDoubt = [...live.inDoubt, hash256(file)];
    returnToLastSave(live);
    throw error;
  }
}

/** After a failed save the memory must show what the person is told: the state of the last save that succeeded. */
function returnToLastSave(live: LiveVault): void {
  const { image } = openVaultWithKey(live.file, live.keyring.vaultKey);
  const db = openImage(image);
  live.imageBytes = image.length;
  wipe(image);
  live.db.close();
  live.db = db;
}

function damagedPath(paths: VaultPaths, savedAt: number): string {
  return `${paths.vault}.damaged-${String(savedAt)}`;
}
