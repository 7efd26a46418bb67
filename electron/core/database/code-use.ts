import { VaultError } from '../../../shared/errors.ts';
import type { CodeSetKind, UseOutcome } from '../../../shared/vault-types.ts';
import { nextStamp, type Editor } from './edit-stamp.ts';
import type { Database } from './open-database.ts';
import { allRows, changeOneRow, firstRow, insertRow } from './query.ts';

interface NewCodeUse {
  readonly id: string;
  readonly codeNr: number;
  /** Null when the code was used before it came into the vault; then `outcome` must be set. */
  readonly reservedAt: number | null;
  readonly outcome: UseOutcome | null;
  readonly settledAt: number | null;
}

export interface CodeUseRow {
  readonly nr: number;
  readonly id: string;
  readonly outcome: UseOutcome | null;
  readonly codeNr: number;
  readonly codeId: string;
  readonly position: number;
  readonly codeSetNr: number;
  readonly codeSetId: string;
  readonly kind: CodeSetKind;
  readonly accountNr: number;
  readonly accountId: string;
}

/** `seq` orders uses even when the clock was set back between them. */
export function insertCodeUse(db: Database, use: NewCodeUse): void {
  insertRow(
    db,
    `INSERT INTO code_use (id, seq, code_nr, reserved_at, outcome, settled_at)
     VALUES (@id, (SELECT coalesce(max(seq), 0) + 1 FROM code_use), @codeNr, @reservedAt, @outcome,
       @settledAt)`,
    { ...use },
  );
}

/** A use of a code of a deleted account counts as absent. */
export function codeUseById(db: Database, id: string): CodeUseRow | undefined {
  return firstRow(
    db,
    `SELECT u.nr, u.id, u.outcome, c.nr AS codeNr, c.id AS codeId, c.position, s.nr AS codeSetNr,
       s.id AS codeSetId, s.kind, a.nr AS accountNr, a.id AS accountId
     FROM code_use u
     JOIN recovery_code c ON c.nr = u.code_nr
     JOIN code_set s ON s.nr = c.code_set_nr
     JOIN account a ON a.nr = s.account_nr
     WHERE u.id = @id AND a.deleted_at IS NULL`,
    { id },
  );
}

/** Answers a reserved use; an answer is given once. */
export function settleCodeUse(db: Database, nr: number, outcome: UseOutcome, at: number): void {
  changeOneRow(
    db,
    `UPDATE code_use SET outcome = @outcome, settled_at = @at WHERE nr = @nr AND outcome IS NULL`,
    { nr, outcome, at },
    () => new VaultError('use.alreadySettled'),
  );
}

/** What the person remembers about a use. */
export function writeUseNote(db: Database, nr: number, note: string, editor: Editor): void {
  changeOneRow(
    db,
    `UPDATE code_use SET note = @note, note_clock = @clock, note_device = @device WHERE nr = @nr`,
    { nr, note, ...nextStamp(db, editor) },
    () => new VaultError('use.notFound'),
  );
}

/** Takes a use back, whatever was answered; other uses of the same code stay as they are. */
export function releaseCodeUse(db: Database, nr: number, at: number): void {
  changeOneRow(
    db,
    `UPDATE code_use SET outcome = 'released', settled_at = @at
     WHERE nr = @nr AND outcome IS NOT 'released'`,
    { nr, at },
    () => new VaultError('use.alreadySettled'),
  );
}

/** Answers given to uses of the set's codes, newest first; reserved and released ones say nothing and are left out. */
export function outcomesOfSet(db: Database, codeSetNr: number): readonly ('worked' | 'rejected')[] {
  return allRows<{ readonly outcome: 'worked' | 'rejected' }>(
    db,
    `SELECT u.outcome FROM code_use u JOIN recovery_code c ON c.nr = u.code_nr
     WHERE c.code_set_nr = @codeSetNr AND u.outcome IN ('worked', 'rejected') ORDER BY u.seq DESC`,
    { codeSetNr },
  ).map((row) => row.outcome);
}
