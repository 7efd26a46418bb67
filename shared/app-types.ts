import type { VaultChange } from './vault-change.ts';
import type { VaultFileInfo } from './vault-types.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Settings of the application, not of a vault: readable while locked, hold no secret. `null` seconds mean never. */
export interface AppSettings {
  readonly theme: Theme;
  readonly autoLockSeconds: number | null;
  readonly clipboardSeconds: number | null;
  readonly revealSeconds: number | null;
  readonly blockScreenCapture: boolean;
  readonly singleKeyShortcuts: boolean;
}

export const defaultSettings: AppSettings = {
  theme: 'system',
  autoLockSeconds: 300,
  clipboardSeconds: 30,
  revealSeconds: 30,
  blockScreenCapture: true,
  singleKeyShortcuts: true,
};

export type Phase = 'noVault' | 'locked' | 'unlocked';
export type LockReason = 'person' | 'idle' | 'suspend' | 'screenLocked' | 'processEnded';
export type Platform = 'linux' | 'mac' | 'windows';

export interface AppStatus {
  readonly phase: Phase;
  readonly vaultFile: VaultFileInfo | null;
  /** True while the chosen file exists. */
  readonly vaultFilePresent: boolean;
  /** When the copy before the last save was written; offered when the vault is damaged. */
  readonly previousCopySavedAt: number | null;
  readonly lockReason: LockReason | null;
  readonly settings: AppSettings;
  readonly platform: Platform;
  /** Space for window buttons drawn over the title bar: `left` (macOS), `right` (Windows), `none` (the system draws its own bar). */
  readonly windowButtons: 'left' | 'right' | 'none';
  readonly version: string;
}

export type ProgressTask = 'unlock' | 'create' | 'rekey' | 'import' | 'print' | 'serverFile';

/** Pushed from main and the vault process to the page. */
export type AppEvent =
  | { readonly type: 'vault.changed'; readonly change: VaultChange }
  | { readonly type: 'vault.locking'; readonly inSeconds: number | null }
  | { readonly type: 'clipboard.cleared' }
  | { readonly type: 'settings.changed'; readonly settings: AppSettings }
  | {
      readonly type: 'progress';
      readonly task: ProgressTask;
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly type: 'menu'; readonly command: MenuCommand };

/** What the application menu asks of the page. */
export type MenuCommand =
  'addCodes' | 'openFile' | 'generate' | 'print' | 'search' | 'settings' | 'keys' | 'undo';
