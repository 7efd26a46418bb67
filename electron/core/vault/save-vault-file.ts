import { setTimeout as pause } from 'node:timers/promises';
import { VaultError } from '../../../shared/errors.ts';
import { hash256 } from '../crypto/sodium.ts';
import { mostVaultBytes } from './header.ts';
import { writeFailure } from './storage-failure.ts';
import { temporaryPathFor, type VaultPaths } from './vault-paths.ts';
import { errnoOf, type VaultStorage } from './vault-storage.ts';

export interface Replacement {
  readonly bytes: Uint8Array;
  readonly generation: bigint;
  /** What the vault's path must still hold; null when there must be nothing. */
  readonly expected: Uint8Array | null;
  /** Hashes of what it may hold as well: earlier saves that failed and were perhaps not undone. */
  readonly inDoubt: readonly Uint8Array[];
  /** Where the replaced file stays: in the place of the previous copy, or under a name of its own beside it. */
  readonly keptAt: string;
}

/**
 * Replaces the vault file so that at every moment the old or the new one is there, whole. Returns when the new one is on the
 * disk. Throws `vault.changedElsewhere` or `vault.notFound` when the file is not the expected one, `storage.full`,
 * `storage.writeFailed`, or `storage.leftUnsaved` with the `fileName` of the new bytes where the system does not let go of the
 * old file. The old file is left as it was in all of these cases.
 */
export async function replaceVaultFile(
  storage: VaultStorage,
  paths: VaultPaths,
  replacement: Replacement,
): Promise<void> {
  await requireUnchanged(storage, paths, replacement);
  const temporary = temporaryPathFor(paths.vault);
  try {
    await storage.create(temporary, replacement.bytes);
    if (replacement.expected !== null) {
      await keepOldFile(storage, paths, replacement.keptAt, replacement.expected);
    }
    await moveIntoPlace(storage, paths, temporary, replacement.generation);
  } catch (error) {
    await removeQuietly(storage, temporary);
    throw writeFailure(error, paths.fileName);
  }
  try {
    await storage.syncFolder(paths.folder);
  } catch (error) {
    await putBack(storage, paths, replacement);
    throw writeFailure(error, paths.fileName);
  }
}

/** Writes a file where none was, and never over one. Throws `vault.alreadyExists` and storage failures. */
export async function placeNewFile(
  storage: VaultStorage,
  paths: VaultPaths,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = temporaryPathFor(paths.vault);
  try {
    await storage.create(temporary, bytes);
    await linkOrMove(storage, temporary, paths.vault);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') {
      throw new VaultError('vault.alreadyExists', { fileName: paths.fileName });
    }
    throw writeFailure(error, paths.fileName);
  } finally {
    await removeQuietly(storage, temporary);
  }
  try {
    await storage.syncFolder(paths.folder);
  } catch (error) {
    await removeQuietly(storage, paths.vault);
    throw writeFailure(error, paths.fileName);
  }
}

/** Writes a file in one step, over one of that name if the person chose so. */
export async function writeElsewhere(
  storage: VaultStorage,
  paths: VaultPaths,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = temporaryPathFor(paths.vault);
  try {
    await storage.create(temporary, bytes);
    await storage.rename(temporary, paths.vault);
    await storage.syncFolder(paths.folder);
  } catch (error) {
    await removeQuietly(storage, temporary);
    throw writeFailure(error, paths.fileName);
  }
}

/** The bytes at a path, null where there is no file. */
export async function readIfPresent(
  storage: VaultStorage,
  path: string,
): Promise<Uint8Array | null> {
  try {
    return await storage.read(path, mostVaultBytes + 1);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}

function isOneOf(bytes: Uint8Array | null, hashes: readonly Uint8Array[]): boolean {
  if (bytes === null || hashes.length === 0) return false;
  const hash = hash256(bytes);
  return hashes.some((known) => sameBytes(known, hash));
}

async function requireUnchanged(
  storage: VaultStorage,
  { vault, fileName }: VaultPaths,
  { expected, inDoubt }: Replacement,
): Promise<void> {
  let found: Uint8Array | null;
  try {
    found = await readIfPresent(storage, vault);
  } catch (error) {
    throw writeFailure(error, fileName);
  }
  if (sameBytes(found, expected) || isOneOf(found, inDoubt)) return;
  // A vanished file is most likely an unplugged stick: writing now would leave a second vault on the machine.
  throw new VaultError(found === null ? 'vault.notFound' : 'vault.changedElsewhere', { fileName });
}

async function keepOldFile(
  storage: VaultStorage,
  paths: VaultPaths,
  keptAt: string,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = temporaryPathFor(keptAt);
  try {
    await linkOrCopy(storage, paths.vault, temporary, bytes);
    await renameWithPatience(storage, temporary, keptAt);
    await storage.syncFolder(paths.folder);
  } finally {
    // Also after success: renaming one name of a file over another of the same file leaves both.
    await removeQuietly(storage, temporary);
  }
}

async function linkOrCopy(
  storage: VaultStorage,
  from: string,
  to: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await storage.link(from, to);
  } catch {
    await storage.create(to, bytes);
  }
}

/** A link refuses to take an existing name; where there are no links, the name was free a moment ago. */
async function linkOrMove(storage: VaultStorage, from: string, to: string): Promise<void> {
  try {
    await storage.link(from, to);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error;
    await storage.rename(from, to);
  }
}

async function moveIntoPlace(
  storage: VaultStorage,
  paths: VaultPaths,
  temporary: string,
  generation: bigint,
): Promise<void> {
  try {
    await renameWithPatience(storage, temporary, paths.vault);
  } catch (error) {
    if (storage.renamePauses.length === 0 || !isHeldOpen(error)) throw error;
    const unsaved = `${paths.vault}.unsaved-${generation.toString()}`;
    await storage.rename(temporary, unsaved);
    const fileName = `${paths.fileName}.unsaved-${generation.toString()}`;
    throw new VaultError('storage.leftUnsaved', { fileName }, { cause: error });
  }
}

async function renameWithPatience(storage: VaultStorage, from: string, to: string): Promise<void> {
  for (const pauseMs of storage.renamePauses) {
    try {
      await storage.rename(from, to);
      return;
    } catch (error) {
      if (!isHeldOpen(error)) throw error;
      await pause(pauseMs);
    }
  }
  await storage.rename(from, to);
}

function isHeldOpen(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '');
}

/** After a rename that may not outlive a power cut: the file goes back to what the person is told it is. */
async function putBack(
  storage: VaultStorage,
  paths: VaultPaths,
  { expected, keptAt }: Replacement,
): Promise<void> {
  if (expected === null) {
    await removeQuietly(storage, paths.vault);
    return;
  }
  const temporary = temporaryPathFor(paths.vault);
  try {
    await linkOrCopy(storage, keptAt, temporary, expected);
    await storage.rename(temporary, paths.vault);
  } catch {
    // The failure that led here is the one to report; the next save replaces what is there.
    await removeQuietly(storage, temporary);
  }
}

async function removeQuietly(storage: VaultStorage, path: string): Promise<void> {
  try {
    await storage.remove(path);
  } catch {
    // It was never made, or the failure that led here prevents this as well.
  }
}
