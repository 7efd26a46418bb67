import type { LockReason, Phase } from '../../shared/app-types.ts';

/** What main knows of the vault: which file, and whether it is unlocked. */
export interface AppState {
  readonly phase: Phase;
  /** The vault to unlock, an absolute path. */
  readonly vaultPath: string | null;
  /** The place chosen for a vault that does not exist yet. */
  readonly newVaultPath: string | null;
  /** Why the vault was locked last; null once it was unlocked again. */
  readonly lockReason: LockReason | null;
  chooseVault(path: string): void;
  chooseNewVault(path: string): void;
  unlocked(path: string): void;
  locked(reason: LockReason): void;
}

export function createAppState(lastVaultPath: string | null): AppState {
  let isUnlocked = false;
  let vaultPath = lastVaultPath;
  let newVaultPath: string | null = null;
  let lockReason: LockReason | null = null;

  return {
    get phase() {
      if (isUnlocked) return 'unlocked';
      return vaultPath === null ? 'noVault' : 'locked';
    },
    get vaultPath() {
      return vaultPath;
    },
    get newVaultPath() {
      return newVaultPath;
    },
    get lockReason() {
      return lockReason;
    },
    chooseVault(path) {
      vaultPath = path;
      newVaultPath = null;
      lockReason = null;
    },
    chooseNewVault(path) {
      newVaultPath = path;
    },
    unlocked(path) {
      isUnlocked = true;
      vaultPath = path;
      newVaultPath = null;
      lockReason = null;
    },
    locked(reason) {
      isUnlocked = false;
      lockReason = reason;
    },
  };
}
