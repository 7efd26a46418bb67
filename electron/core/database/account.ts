import { VaultError } from '../../../shared/errors.ts';
import { nextStamp, type Editor } from './edit-stamp.ts';
import type { Database } from './open-database.ts';
import { allRows, changeOneRow, firstRow, insertRow } from './query.ts';

export interface AccountRow {
  readonly nr: number;
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly note: string;
  readonly lowThreshold: number | null;
  /** Calendar day, for example 2027-03-01. */
  readonly checkOn: string | null;
  readonly archivedAt: number | null;
}

interface NewAccount {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly createdAt: number;
}

/** A field that is edited and merged on its own, with the column it is kept in. */
const fieldColumns = {
  issuer: 'issuer',
  name: 'name',
  url: 'url',
  note: 'note',
  lowThreshold: 'low_threshold',
  checkOn: 'check_on',
  archived: 'archived_at',
  deleted: 'deleted_at',
} as const;

type AccountField = keyof typeof fieldColumns;

const columns = `nr, id, issuer, name, url, note, low_threshold AS lowThreshold, check_on AS checkOn,
  archived_at AS archivedAt`;

export function insertAccount(db: Database, account: NewAccount): AccountRow {
  const nr = insertRow(
    db,
    `INSERT INTO account (id, issuer, name, created_at)
     VALUES (@id, @issuer, @name, @createdAt)`,
    { ...account },
  );
  const { id, issuer, name } = account;
  const unset = { url: null, note: '', lowThreshold: null, checkOn: null, archivedAt: null };
  return { nr, id, issuer, name, ...unset };
}

/** A deleted account counts as absent. */
export function accountById(db: Database, id: string): AccountRow | undefined {
  return firstRow(db, `SELECT ${columns} FROM account WHERE id = @id AND deleted_at IS NULL`, {
    id,
  });
}

/** Every account, archived ones too, those in the trash not; issuer A–Z. */
export function allAccounts(db: Database): readonly AccountRow[] {
  return allRows(
    db,
    `SELECT ${columns} FROM account WHERE deleted_at IS NULL
     ORDER BY issuer COLLATE NOCASE, name COLLATE NOCASE, nr`,
  );
}

/** The account of that issuer and name, ASCII letters compared without case; the oldest if there are several. */
export function accountByName(db: Database, issuer: string, name: string): AccountRow | undefined {
  return firstRow(
    db,
    `SELECT ${columns} FROM account
     WHERE issuer = @issuer COLLATE NOCASE AND name = @name COLLATE NOCASE AND deleted_at IS NULL
     ORDER BY nr LIMIT 1`,
    { issuer, name },
  );
}

/** Sets one field and stamps it, so that of two copies of the vault the later edit counts. */
export function writeAccountField(
  db: Database,
  nr: number,
  field: AccountField,
  value: string | number | null,
  editor: Editor,
): void {
  changeOneRow(
    db,
    `UPDATE account SET ${fieldColumns[field]} = @value WHERE nr = @nr`,
    { nr, value },
    () => new VaultError('account.notFound'),
  );
  insertRow(
    db,
    `INSERT INTO account_edit (account_nr, field, clock, device) VALUES (@nr, @field, @clock, @device)
     ON CONFLICT (account_nr, field) DO UPDATE
     SET clock = excluded.clock, device = excluded.device`,
    { nr, field, ...nextStamp(db, editor) },
  );
}

/** An account in the trash, with counts of what would go with it. */
export interface TrashedAccountRow {
  readonly nr: number;
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly deletedAt: number;
}

/** Last deleted first. */
export function trashedAccounts(db: Database): readonly TrashedAccountRow[] {
  return allRows(
    db,
    `SELECT nr, id, issuer, name, deleted_at AS deletedAt FROM account
     WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, nr DESC`,
  );
}

export function trashedAccountById(db: Database, id: string): TrashedAccountRow | undefined {
  return firstRow(
    db,
    `SELECT nr, id, issuer, name, deleted_at AS deletedAt FROM account
     WHERE id = @id AND deleted_at IS NOT NULL`,
    { id },
  );
}

export function trashCount(db: Database): number {
  return (
    firstRow<{ readonly n: number }>(
      db,
      'SELECT count(*) AS n FROM account WHERE deleted_at IS NOT NULL',
    )?.n ?? 0
  );
}
