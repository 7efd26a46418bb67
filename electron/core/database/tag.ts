import { nextStamp, type Editor } from './edit-stamp.ts';
import type { Database } from './open-database.ts';
import { allRows, execute, firstRow, insertRow } from './query.ts';

export interface TagRow {
  readonly nr: number;
  readonly label: string;
}

interface AccountTagRow {
  readonly accountNr: number;
  readonly label: string;
}

/** ASCII letters compared without case. */
export function tagByLabel(db: Database, label: string): TagRow | undefined {
  return firstRow(db, 'SELECT nr, label FROM tag WHERE label = @label', { label });
}

export function insertTag(
  db: Database,
  tag: { readonly id: string; readonly label: string },
): TagRow {
  const nr = insertRow(db, 'INSERT INTO tag (id, label) VALUES (@id, @label)', { ...tag });
  return { nr, label: tag.label };
}

/** Another spelling of the same label. */
export function relabelTag(db: Database, nr: number, label: string): void {
  execute(db, 'UPDATE tag SET label = @label WHERE nr = @nr', { nr, label });
}

/** Puts a tag on an account or takes it off, with the stamp of that edit. */
export function writeAccountTag(
  db: Database,
  link: { readonly accountNr: number; readonly tagNr: number; readonly present: boolean },
  editor: Editor,
): void {
  insertRow(
    db,
    `INSERT INTO account_tag (account_nr, tag_nr, present, clock, device)
     VALUES (@accountNr, @tagNr, @present, @clock, @device)
     ON CONFLICT (account_nr, tag_nr) DO UPDATE
     SET present = excluded.present, clock = excluded.clock, device = excluded.device`,
    { ...link, present: link.present ? 1 : 0, ...nextStamp(db, editor) },
  );
}

/** Tags of all accounts or of one, by label within the account. */
export function accountTags(
  db: Database,
  accountNr: number | null = null,
): readonly AccountTagRow[] {
  return allRows(
    db,
    `SELECT link.account_nr AS accountNr, tag.label
     FROM account_tag link JOIN tag ON tag.nr = link.tag_nr
     WHERE link.present = 1 ${accountNr === null ? '' : 'AND link.account_nr = @accountNr'}
     ORDER BY tag.label COLLATE NOCASE`,
    accountNr === null ? {} : { accountNr },
  );
}

/** Accounts that have the tag, those in the trash included: they may come back. */
export function accountsWithTag(db: Database, tagNr: number): readonly number[] {
  return allRows<{ readonly accountNr: number }>(
    db,
    'SELECT account_nr AS accountNr FROM account_tag WHERE tag_nr = @tagNr AND present = 1',
    { tagNr },
  ).map((row) => row.accountNr);
}
