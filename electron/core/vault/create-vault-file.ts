import { VaultError } from '../../../shared/errors.ts';
import type { KdfParameters } from '../crypto/calibration.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { hashBytes, randomBytes, wipe } from '../crypto/sodium.ts';
import { createEmptyDatabase, serializeImage, type Database } from '../database/open-database.ts';
import { inTransaction, sealChecked, type LiveVault } from './commit.ts';
import { vaultIdBytes } from './inner-header.ts';
import { createKeyring, kdfForNewSlots, type NewKeyring } from './new-keyring.ts';
import { placeNewFile, readIfPresent } from './save-vault-file.ts';
import { writeFailure } from './storage-failure.ts';
import type { UnlockedVault } from './unlock-vault-file.ts';
import { acquireWriteRight } from './vault-lock.ts';
import { vaultPathsOf, type VaultPaths } from './vault-paths.ts';
import type { VaultStorage } from './vault-storage.ts';

export interface CreateDependencies {
  readonly storage: VaultStorage;
  readonly clock: { now(): number };
  readonly deriveKey: DeriveKey;
  readonly kdf?: KdfParameters;
}

export interface CreateInput {
  readonly path: string;
  readonly passphrase: string;
  /** Fills the new database, in one transaction. */
  readonly initialise: (db: Database) => void;
}

/** The first generation of a vault, on the disk. Throws `vault.alreadyExists`, `vault.weakPassphrase` and `storage.*`. */
export async function createVaultFile(
  dependencies: CreateDependencies,
  deviceId: Uint8Array,
  { path, passphrase, initialise }: CreateInput,
): Promise<UnlockedVault & { readonly recoveryKey: string }> {
  const { storage, deriveKey } = dependencies;
  const paths = await freePaths(storage, path);
  const right = await acquireWriteRight(storage, paths);
  if (right.hold === null) {
    const reason = right.readOnly;
    throw new VaultError('storage.writeFailed', { fileName: paths.fileName, reason });
  }
  try {
    const kdf = await kdfForNewSlots(dependencies);
    const made = await createKeyring(passphrase, kdf, deriveKey);
    const live = await placeFirst(dependencies, paths, made, deviceId, initialise);
    return { live, hold: right.hold, readOnly: null, recoveryKey: made.recoveryKey };
  } catch (error) {
    right.hold.release();
    throw error;
  }
}

/** A previous copy counts as taken: it may be all that is left of another vault, and the first save would replace it. */
async function freePaths(storage: VaultStorage, path: string): Promise<VaultPaths> {
  const { fileName } = vaultPathsOf(path);
  try {
    const paths = vaultPathsOf(await storage.resolve(path));
    for (const taken of [paths.vault, paths.previous]) {
      if ((await readIfPresent(storage, taken)) === null) continue;
      throw new VaultError('vault.alreadyExists', { fileName: vaultPathsOf(taken).fileName });
    }
    return paths;
  } catch (error) {
    throw writeFailure(error, fileName);
  }
}

async function placeFirst(
  { storage, clock }: CreateDependencies,
  paths: VaultPaths,
  { keyring }: NewKeyring,
  deviceId: Uint8Array,
  initialise: (db: Database) => void,
): Promise<LiveVault> {
  const vaultId = randomBytes(vaultIdBytes);
  const generation = 1n;
  const replacedHash = new Uint8Array(hashBytes);
  const db = createEmptyDatabase();
  try {
    inTransaction(db, initialise);
    const image = serializeImage(db);
    const inner = { vaultId, generation, replacedHash, savedAt: clock.now(), deviceId };
    const file = sealChecked(keyring, inner, image);
    wipe(image);
    await placeNewFile(storage, paths, file);
    return {
      paths,
      vaultId,
      db,
      keyring,
      file,
      onDisk: file,
      inDoubt: [],
      generation,
      imageBytes: image.length,
    };
  } catch (error) {
    db.close();
    wipe(keyring.vaultKey);
    throw error;
  }
}
