import type { UnlockSecret } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { ReadOnlyReason } from '../../../shared/vault-types.ts';
import type { KdfParameters } from '../crypto/calibration.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { wipe } from '../crypto/sodium.ts';
import type { Database } from '../database/open-database.ts';
import { createCommitQueue } from './commit-queue.ts';
import {
  anonymousDevice,
  commitChange,
  commitForGood,
  replacePreviousCopy,
  type LiveVault,
} from './commit.ts';
import { createVaultFile, type CreateInput } from './create-vault-file.ts';
import { decodeHeader } from './header.ts';
import { createKeyring, kdfForNewSlots } from './new-keyring.ts';
import { writeElsewhere } from './save-vault-file.ts';
import { openSlots } from './slot-keys.ts';
import { unlockVaultFile, type OpenInput, type UnlockedVault } from './unlock-vault-file.ts';
import { damaged } from './vault-damage.ts';
import { vaultPathsOf } from './vault-paths.ts';
import { writeFailure } from './storage-failure.ts';
import type { VaultStorage } from './vault-storage.ts';

export interface VaultDependencies {
  readonly storage: VaultStorage;
  readonly clock: { now(): number };
  readonly deriveKey: DeriveKey;
  /** Fixed cost instead of calibration, for tests and benchmarks. */
  readonly kdf?: KdfParameters;
  /** 16 bytes that name this installation in the vaults it saves. */
  readonly deviceId?: Uint8Array;
}

interface VaultInfo {
  readonly path: string;
  /** File name without the ending. */
  readonly vaultName: string;
  /** 32 hexadecimal digits, the same for the life of the vault. */
  readonly vaultId: string;
  readonly kdf: { readonly memoryMiB: number; readonly passes: number };
  readonly readOnly: ReadOnlyReason | null;
  readonly generation: bigint;
  readonly imageBytes: number;
}

export interface VaultSession {
  readonly info: VaultInfo;
  /** Throws `vault.locked` after `close`. */
  read<T>(query: (db: Database) => T): T;
  /**
   * Runs `change` in one transaction and resolves when the vault on the disk has it. If `change` throws, that is rethrown and
   * nothing written. Throws `storage.*`, `vault.changedElsewhere`, `vault.notFound`, `vault.tooLarge` (the database is then back
   * at what is on the disk), `vault.readOnly` and `vault.locked`.
   */
  commit<T>(change: (db: Database) => T): Promise<T>;
  /** As `commit`; what the change deleted is gone from the image, and from the previous copy too. */
  commitForGood<T>(change: (db: Database) => T): Promise<T>;
  /** New passphrase, new vault key, new recovery key; also the previous copy is then under the new ones. */
  rekey(input: {
    current: UnlockSecret;
    newPassphrase: string;
    record: (db: Database) => void;
  }): Promise<{ recoveryKey: string }>;
  /** Writes the sealed vault to another file. */
  exportSealed(path: string): Promise<void>;
  /** Waits for queued commits. */
  settled(): Promise<void>;
  /** Waits for queued commits, closes the database, wipes the keys, lets go of the lock. */
  close(): Promise<void>;
}

/**
 * Makes a vault where no file is yet and unlocks it. Throws `vault.alreadyExists`, `vault.weakPassphrase` and `storage.*`.
 *
 * @returns also the recovery key in printed form, 14 groups of four letters; it is kept nowhere
 */
export async function createVault(
  dependencies: VaultDependencies,
  input: CreateInput,
): Promise<{ readonly session: VaultSession; readonly recoveryKey: string }> {
  const { deviceId = anonymousDevice } = dependencies;
  const { recoveryKey, ...unlocked } = await createVaultFile(dependencies, deviceId, input);
  return { session: startSession(dependencies, unlocked), recoveryKey };
}

/** Unlocks a vault; read-only where it cannot be written safely. Errors as `unlockVaultFile`. */
export async function openVault(
  dependencies: VaultDependencies,
  input: OpenInput,
): Promise<VaultSession> {
  const unlocked = await unlockVaultFile(dependencies.storage, dependencies.deriveKey, input);
  return startSession(dependencies, unlocked);
}

function startSession(dependencies: VaultDependencies, unlocked: UnlockedVault): VaultSession {
  const { live, hold, readOnly } = unlocked;
  const { storage, deriveKey } = dependencies;
  const queue = createCommitQueue();
  let closed = false;

  const requireOpen = (): void => {
    if (closed) throw new VaultError('vault.locked');
  };
  const write = async <T>(task: () => Promise<T>): Promise<T> => {
    requireOpen();
    if (readOnly !== null) throw new VaultError('vault.readOnly', { reason: readOnly });
    return queue.run(task);
  };

  return {
    get info() {
      return infoOf(live, readOnly);
    },
    read(query) {
      requireOpen();
      return query(live.db);
    },
    commit: (change) => write(() => commitChange(live, dependencies, change)),
    commitForGood: (change) => write(() => commitForGood(live, dependencies, change)),
    rekey: ({ current, newPassphrase, record }) =>
      write(async () => {
        const { slots } = decodeHeader(live.file);
        wipe(await openSlots(slots, current, deriveKey));
        const kdf = await kdfForNewSlots(dependencies, slots);
        const { keyring, recoveryKey } = await createKeyring(newPassphrase, kdf, deriveKey);
        const oldKey = live.keyring.vaultKey;
        await commitChange(live, dependencies, record, keyring);
        wipe(oldKey);
        await replacePreviousCopy(live, dependencies);
        return { recoveryKey };
      }),
    async exportSealed(path) {
      requireOpen();
      if (readOnly === 'headerDamaged') throw damaged('header');
      await queue.settled();
      await exportTo(storage, live, path);
    },
    settled: () => queue.settled(),
    async close() {
      if (closed) return;
      closed = true;
      await queue.settled();
      live.db.close();
      wipe(live.keyring.vaultKey);
      hold?.release();
    },
  };
}

function infoOf(live: LiveVault, readOnly: ReadOnlyReason | null): VaultInfo {
  const kdf = decodeHeader(live.file).slots.find((slot) => slot.kdf !== null)?.kdf;
  return {
    path: live.paths.vault,
    vaultName: live.paths.vaultName,
    vaultId: Buffer.from(live.vaultId).toString('hex'),
    kdf: {
      memoryMiB: (kdf?.memlimitBytes ?? 0) / 1024 / 1024,
      passes: kdf?.opslimit ?? 0,
    },
    readOnly,
    generation: live.generation,
    imageBytes: live.imageBytes,
  };
}

async function exportTo(storage: VaultStorage, live: LiveVault, path: string): Promise<void> {
  const target = vaultPathsOf(path);
  let resolved: string;
  try {
    resolved = await storage.resolve(path);
  } catch (error) {
    throw writeFailure(error, target.fileName);
  }
  if (resolved === live.paths.vault || resolved === live.paths.previous) {
    throw new VaultError('vault.alreadyExists', { fileName: target.fileName });
  }
  await writeElsewhere(storage, vaultPathsOf(resolved), live.file);
}
