import { join } from 'node:path';
import type { UnlockSecret } from '../../../shared/contract.ts';
import type { ReadOnlyReason } from '../../../shared/vault-types.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { wipe } from '../crypto/sodium.ts';
import type { ExclusiveHold } from '../database/hold-exclusive.ts';
import { openImage } from '../database/open-database.ts';
import type { LiveVault } from './commit.ts';
import { mostVaultBytes } from './header.ts';
import { readIfPresent } from './save-vault-file.ts';
import { readFailure } from './storage-failure.ts';
import { openVaultBytes, type OpenedVault } from './vault-file.ts';
import { acquireWriteRight } from './vault-lock.ts';
import { isTemporaryOf, vaultPathsOf, type VaultPaths } from './vault-paths.ts';
import type { VaultStorage } from './vault-storage.ts';

export interface OpenInput {
  readonly path: string;
  readonly secret: UnlockSecret;
  /** `previous` opens the copy before the last save; the next commit then puts it in the vault's place. */
  readonly copy: 'current' | 'previous';
}

/** A vault that was opened or made, and whether it may be written. */
export interface UnlockedVault {
  readonly live: LiveVault;
  readonly hold: ExclusiveHold | null;
  readonly readOnly: ReadOnlyReason | null;
}

/**
 * Unlocks a vault. Nothing is written for a file that does not open. Throws `vault.notFound`, `storage.readFailed`, and what
 * `openVaultBytes` and `openImage` throw.
 */
export async function unlockVaultFile(
  storage: VaultStorage,
  deriveKey: DeriveKey,
  { path, secret, copy }: OpenInput,
): Promise<UnlockedVault> {
  const found = await readCopy(storage, path, copy);
  const opened = await openVaultBytes(found.file, secret, deriveKey);
  const live = liveVaultOf(found, opened);
  if (!opened.headerAuthentic) return { live, hold: null, readOnly: 'headerDamaged' };
  const { hold, readOnly } = await acquireWriteRight(storage, found.paths);
  if (hold !== null && copy === 'current') await removeLeftovers(storage, found.paths);
  return { live, hold, readOnly };
}

interface FoundCopy {
  readonly paths: VaultPaths;
  readonly file: Uint8Array;
  readonly onDisk: Uint8Array | null;
}

async function readCopy(
  storage: VaultStorage,
  path: string,
  copy: OpenInput['copy'],
): Promise<FoundCopy> {
  const { fileName } = vaultPathsOf(path);
  try {
    const paths = vaultPathsOf(await storage.resolve(path));
    if (copy === 'current') {
      const file = await storage.read(paths.vault, mostVaultBytes + 1);
      return { paths, file, onDisk: file };
    }
    const file = await storage.read(paths.previous, mostVaultBytes + 1);
    return { paths, file, onDisk: await readIfPresent(storage, paths.vault) };
  } catch (error) {
    throw readFailure(error, copy === 'current' ? fileName : `${fileName}.previous`);
  }
}

function liveVaultOf({ paths, file, onDisk }: FoundCopy, opened: OpenedVault): LiveVault {
  const { inner, image, vaultKey, header } = opened;
  const db = openImage(image);
  wipe(image);
  return {
    paths,
    vaultId: inner.vaultId,
    db,
    keyring: { vaultKey, slotTable: header.slotTable },
    file,
    onDisk,
    inDoubt: [],
    generation: inner.generation,
    imageBytes: image.length,
  };
}

/** Temporary files of a process that died while saving. The vault has just opened, so nobody needs them. */
async function removeLeftovers(storage: VaultStorage, paths: VaultPaths): Promise<void> {
  try {
    for (const name of await storage.list(paths.folder)) {
      const leftover = isTemporaryOf(paths.fileName, name);
      if (leftover) await storage.remove(join(paths.folder, name));
    }
  } catch {
    // Untidy, not wrong: the next opening tries again.
  }
}
