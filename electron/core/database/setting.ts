import { nextStamp, type Editor } from './edit-stamp.ts';
import type { Database } from './open-database.ts';
import { changeOneRow, firstRow } from './query.ts';

type SettingKey = 'lowThreshold' | 'oldSetMonths' | 'warnNeverPrinted' | 'passphraseChangedAt';

export function readSetting(db: Database, key: SettingKey): number | undefined {
  return firstRow<{ readonly value: number }>(db, 'SELECT value FROM setting WHERE key = @key', {
    key,
  })?.value;
}

/** Writes a setting with the stamp that decides between two writers. */
export function writeSetting(db: Database, key: SettingKey, value: number, editor: Editor): void {
  changeOneRow(
    db,
    `INSERT INTO setting (key, value, clock, device) VALUES (@key, @value, @clock, @device)
     ON CONFLICT (key) DO UPDATE
     SET value = excluded.value, clock = excluded.clock, device = excluded.device`,
    { key, value, ...nextStamp(db, editor) },
    () => new Error('setting not written'),
  );
}
