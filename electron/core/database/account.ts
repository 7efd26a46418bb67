import type { Database } from './open-database.ts';
import { firstRow, insertRow } from './query.ts';

export interface AccountRow {
  readonly nr: number;
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
}

interface NewAccount {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly createdAt: number;
}

const columns = 'nr, id, issuer, name, url';

export function insertAccount(db: Database, account: NewAccount): AccountRow {
  const nr = insertRow(
    db,
    `INSERT INTO account (id, issuer, name, created_at)
     VALUES (@id, @issuer, @name, @createdAt)`,
    { ...account },
  );
  return { nr, id: account.id, issuer: account.issuer, name: account.name, url: null };
}

/** A deleted account counts as absent. */
export function accountById(db: Database, id: string): AccountRow | undefined {
  return firstRow(db, `SELECT ${columns} FROM account WHERE id = @id AND deleted_at IS NULL`, {
    id,
  });
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
