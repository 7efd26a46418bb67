import type { Database } from '../../electron/core/database/open-database.ts';

/** What a golden vault holds, in plain SQL on the columns that a reader of the format needs. */
export function goldenContent(db: Database): unknown {
  return {
    accounts: db.prepare('SELECT id, issuer, name, created_at FROM account ORDER BY nr').all(),
    codes: db
      .prepare(
        `SELECT a.issuer, s.kind, s.origin, c.position, c.value, u.outcome, u.reserved_at, u.settled_at
         FROM recovery_code c
         JOIN code_set s ON s.nr = c.code_set_nr
         JOIN account a ON a.nr = s.account_nr
         LEFT JOIN code_use u ON u.code_nr = c.nr
         ORDER BY c.nr`,
      )
      .all(),
  };
}
