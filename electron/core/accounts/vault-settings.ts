import { limits } from '../../../shared/limits.ts';
import type { VaultSettings } from '../../../shared/vault-types.ts';
import { appendActivity } from '../database/activity.ts';
import type { Database } from '../database/open-database.ts';
import { readSetting, writeSetting } from '../database/setting.ts';
import type { ChangeContext } from './change-context.ts';

/** Settings of a new vault. */
export function initialiseSettings(db: Database, context: ChangeContext): void {
  writeSetting(db, 'lowThreshold', limits.lowThresholdDefault, context);
  recordPassphraseChange(db, context);
}

export function vaultSettings(db: Database): VaultSettings {
  return { lowThreshold: readSetting(db, 'lowThreshold') ?? limits.lowThresholdDefault };
}

export function changeVaultSettings(
  db: Database,
  context: ChangeContext,
  settings: VaultSettings,
): VaultSettings {
  writeSetting(db, 'lowThreshold', settings.lowThreshold, context);
  appendActivity(db, context.hash, {
    at: context.at,
    kind: 'edit',
    detail: { lowThreshold: settings.lowThreshold },
  });
  return vaultSettings(db);
}

export function recordPassphraseChange(db: Database, context: ChangeContext): void {
  writeSetting(db, 'passphraseChangedAt', context.at, context);
}

/** When the passphrase was set; 0 for a vault that does not say. */
export function passphraseChangedAt(db: Database): number {
  return readSetting(db, 'passphraseChangedAt') ?? 0;
}
