import { limits } from '../../../shared/limits.ts';
import type { VaultSettings } from '../../../shared/vault-types.ts';
import { appendActivity } from '../database/activity.ts';
import type { Database } from '../database/open-database.ts';
import { readSetting, writeSetting } from '../database/setting.ts';
import type { ChangeContext } from './change-context.ts';

/** Settings of a new vault. */
export function initialiseSettings(db: Database, context: ChangeContext): void {
  writeSetting(db, 'lowThreshold', limits.lowThresholdDefault, context);
  writeSetting(db, 'passphraseChangedAt', context.at, context);
}

/** A setting that was never written has its default: sets do not grow old, and nobody has to print. Stored as numbers: null as 0. */
export function vaultSettings(db: Database): VaultSettings {
  return {
    lowThreshold: readSetting(db, 'lowThreshold') ?? limits.lowThresholdDefault,
    oldSetMonths: readSetting(db, 'oldSetMonths') || null,
    warnNeverPrinted: readSetting(db, 'warnNeverPrinted') === 1,
  };
}

/** Fields that may be left out, also as `undefined`, which stay as they are. */
type SettingsChange = {
  readonly [Field in keyof VaultSettings]?: VaultSettings[Field] | undefined;
};

/** Changes the given settings. */
export function changeVaultSettings(
  db: Database,
  context: ChangeContext,
  change: SettingsChange,
): VaultSettings {
  const detail: Record<string, number> = {};
  for (const key of ['lowThreshold', 'oldSetMonths', 'warnNeverPrinted'] as const) {
    const value = change[key];
    if (value === undefined) continue;
    detail[key] = Number(value);
    writeSetting(db, key, Number(value), context);
  }
  appendActivity(db, context.hash, {
    at: context.at,
    kind: 'edit',
    detail: { edit: 'settings', ...detail },
  });
  return vaultSettings(db);
}

/** Part of the change that gives the vault a new key. */
export function recordPassphraseChange(db: Database, context: ChangeContext): void {
  writeSetting(db, 'passphraseChangedAt', context.at, context);
  appendActivity(db, context.hash, {
    at: context.at,
    kind: 'edit',
    detail: { edit: 'passphrase' },
  });
}

/** When the passphrase was set; 0 for a vault that does not say. */
export function passphraseChangedAt(db: Database): number {
  return readSetting(db, 'passphraseChangedAt') ?? 0;
}
