import type { Database } from './open-database.ts';
import { changeOneRow, firstRow } from './query.ts';

type SettingKey = 'lowThreshold' | 'passphraseChangedAt';

export function readSetting(db: Database, key: SettingKey): number | undefined {
  return firstRow<{ readonly value: number }>(db, 'SELECT value FROM setting WHERE key = @key', {
    key,
  })?.value;
}

/** Writes a setting with the stamp that decides between two writers: hybrid clock, then device. */
export function writeSetting(
  db: Database,
  key: SettingKey,
  value: number,
  stamp: { readonly at: number; readonly device: string },
): void {
  changeOneRow(
    db,
    `INSERT INTO setting (key, value, clock, device) VALUES (@key, @value, @clock, @device)
     ON CONFLICT (key) DO UPDATE
     SET value = excluded.value, clock = excluded.clock, device = excluded.device`,
    { key, value, clock: nextClock(db, stamp.at), device: stamp.device },
    () => new Error('setting not written'),
  );
}

/** Later than every stamp seen so far, even when the wall clock was set back. */
function nextClock(db: Database, at: number): number {
  const row = firstRow<{ readonly latest: number | null }>(
    db,
    `SELECT max(latest) AS latest FROM (
       SELECT max(clock) AS latest FROM setting
       UNION ALL SELECT max(clock) FROM account_edit
       UNION ALL SELECT max(clock) FROM account_tag
       UNION ALL SELECT max(kept_where_clock) FROM paper_sheet)`,
  );
  return Math.max(at, (row?.latest ?? 0) + 1);
}
