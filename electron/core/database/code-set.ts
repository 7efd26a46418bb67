import { VaultError } from '../../../shared/errors.ts';
import type { CodeSetKind, CodeSetOrigin } from '../../../shared/vault-types.ts';
import { nextStamp, type Editor } from './edit-stamp.ts';
import type { Database } from './open-database.ts';
import { allRows, changeOneRow, firstRow, insertRow } from './query.ts';

export interface CodeSetRow {
  readonly nr: number;
  readonly id: string;
  readonly accountNr: number;
  readonly kind: CodeSetKind;
  readonly origin: CodeSetOrigin;
  readonly sourceName: string | null;
  readonly issuedAt: number | null;
  readonly createdAt: number;
  readonly replacedAt: number | null;
}

type NewCodeSet = Omit<CodeSetRow, 'nr' | 'issuedAt' | 'replacedAt'> & {
  readonly issuedAt?: number | null;
};

const columns = `s.nr, s.id, s.account_nr AS accountNr, s.kind, s.origin, s.source_name AS sourceName,
  s.issued_at AS issuedAt, s.created_at AS createdAt, s.replaced_at AS replacedAt`;

/** Fails on the unique index when the account still has an active set. */
export function insertCodeSet(db: Database, set: NewCodeSet): CodeSetRow {
  const nr = insertRow(
    db,
    `INSERT INTO code_set (id, account_nr, kind, origin, source_name, issued_at, created_at)
     VALUES (@id, @accountNr, @kind, @origin, @sourceName, @issuedAt, @createdAt)`,
    { issuedAt: null, ...set },
  );
  return { issuedAt: null, ...set, nr, replacedAt: null };
}

export function activeCodeSet(db: Database, accountNr: number): CodeSetRow | undefined {
  return firstRow(
    db,
    `SELECT ${columns} FROM code_set s WHERE s.account_nr = @accountNr AND s.replaced_at IS NULL`,
    { accountNr },
  );
}

export interface FoundCodeSet extends CodeSetRow {
  readonly accountId: string;
}

/** A set of a deleted account counts as absent. */
export function codeSetById(db: Database, id: string): FoundCodeSet | undefined {
  return firstRow(
    db,
    `SELECT ${columns}, a.id AS accountId FROM code_set s JOIN account a ON a.nr = s.account_nr
     WHERE s.id = @id AND a.deleted_at IS NULL`,
    { id },
  );
}

/** The active set first, then replaced ones, newest first. */
export function codeSetsOfAccount(db: Database, accountNr: number): readonly CodeSetRow[] {
  return allRows(
    db,
    `SELECT ${columns} FROM code_set s WHERE s.account_nr = @accountNr
     ORDER BY s.replaced_at IS NOT NULL, s.nr DESC`,
    { accountNr },
  );
}

export function markCodeSetReplaced(db: Database, nr: number, at: number): void {
  changeOneRow(
    db,
    'UPDATE code_set SET replaced_at = @at WHERE nr = @nr AND replaced_at IS NULL',
    { nr, at },
    () => new VaultError('codeSet.notFound'),
  );
}

/** Gives a set to another account. Fails on the unique index when both have an active set. */
export function moveCodeSet(db: Database, nr: number, accountNr: number, editor: Editor): void {
  changeOneRow(
    db,
    `UPDATE code_set SET account_nr = @accountNr, account_clock = @clock, account_device = @device
     WHERE nr = @nr`,
    { nr, accountNr, ...nextStamp(db, editor) },
    () => new VaultError('codeSet.notFound'),
  );
}
