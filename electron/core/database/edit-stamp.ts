import type { Database } from './open-database.ts';
import { firstRow } from './query.ts';

/** Who edited when: the last writer of a field by hybrid clock, then device. */
export interface EditStamp {
  readonly clock: number;
  /** 32 hex digits. */
  readonly device: string;
}

/** What a stamp is made of: the wall clock in milliseconds, and the device. */
export interface Editor {
  readonly at: number;
  readonly device: string;
}

/** A stamp later than every one seen so far, even when the wall clock was set back. */
export function nextStamp(db: Database, { at, device }: Editor): EditStamp {
  const row = firstRow<{ readonly latest: number | null }>(
    db,
    `SELECT max(latest) AS latest FROM (
       SELECT max(clock) AS latest FROM setting
       UNION ALL SELECT max(clock) FROM account_edit
       UNION ALL SELECT max(clock) FROM account_tag
       UNION ALL SELECT max(clock) FROM deleted_account
       UNION ALL SELECT max(account_clock) FROM code_set
       UNION ALL SELECT max(note_clock) FROM code_use
       UNION ALL SELECT max(kept_where_clock) FROM paper_sheet)`,
  );
  return { clock: Math.max(at, (row?.latest ?? 0) + 1), device };
}
