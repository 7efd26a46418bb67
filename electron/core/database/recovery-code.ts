import type { CodeSetKind } from '../../../shared/vault-types.ts';
import type { Database } from './open-database.ts';
import { allRows, firstRow, insertRow } from './query.ts';

interface NewRecoveryCode {
  readonly id: string;
  readonly codeSetNr: number;
  readonly position: number;
  /** Verbatim as issued. */
  readonly value: string;
  readonly matchKey: string;
}

/** A code with the use that decides its state: worked before rejected before reserved. */
export interface CodeWithUse {
  readonly nr: number;
  readonly id: string;
  readonly position: number;
  readonly value: string;
  /** Null when the code has no use that was not released. */
  readonly useId: string | null;
  /** Order of uses, whatever the clock said. */
  readonly useSeq: number | null;
  readonly outcome: 'worked' | 'rejected' | null;
  readonly reservedAt: number | null;
  readonly settledAt: number | null;
  readonly note: string | null;
}

interface FoundCode extends CodeWithUse {
  readonly accountNr: number;
  readonly accountId: string;
  readonly codeSetNr: number;
  readonly codeSetId: string;
  readonly kind: CodeSetKind;
}

export interface StoredCode extends CodeWithUse {
  readonly matchKey: string;
  readonly codeSetNr: number;
  readonly active: boolean;
}

interface KnownKey {
  readonly matchKey: string;
  readonly accountId: string;
  readonly active: boolean;
}

const columns = `c.nr, c.id, c.position, c.value,
  u.id AS useId, u.seq AS useSeq, u.outcome, u.reserved_at AS reservedAt, u.settled_at AS settledAt, u.note`;

const withUse = `recovery_code c LEFT JOIN code_use u ON u.nr = (
  SELECT nr FROM code_use WHERE code_nr = c.nr AND outcome IS NOT 'released'
  ORDER BY CASE outcome WHEN 'worked' THEN 0 WHEN 'rejected' THEN 1 ELSE 2 END, seq DESC LIMIT 1)`;

export function insertRecoveryCode(db: Database, code: NewRecoveryCode): number {
  return insertRow(
    db,
    `INSERT INTO recovery_code (id, code_set_nr, position, value, match_key)
     VALUES (@id, @codeSetNr, @position, @value, @matchKey)`,
    { ...code },
  );
}

export function codesOfSet(db: Database, codeSetNr: number): readonly CodeWithUse[] {
  return allRows(
    db,
    `SELECT ${columns} FROM ${withUse} WHERE c.code_set_nr = @codeSetNr ORDER BY c.position`,
    { codeSetNr },
  );
}

/** A code of a deleted account counts as absent. */
export function codeById(db: Database, id: string): FoundCode | undefined {
  return firstRow(
    db,
    `SELECT ${columns}, a.nr AS accountNr, a.id AS accountId, s.nr AS codeSetNr, s.id AS codeSetId,
       s.kind
     FROM ${withUse}
     JOIN code_set s ON s.nr = c.code_set_nr
     JOIN account a ON a.nr = s.account_nr
     WHERE c.id = @id AND a.deleted_at IS NULL`,
    { id },
  );
}

/** Every code of the account, of the active and of replaced sets, oldest first. */
export function codesOfAccount(db: Database, accountNr: number): readonly StoredCode[] {
  return storedCodes(db, 'WHERE s.account_nr = @accountNr', { accountNr });
}

/** Those of `codesOfAccount` with one of these match keys: an account of many sets is not read whole for each new one. */
export function codesWithKeys(
  db: Database,
  accountNr: number,
  matchKeys: readonly string[],
): readonly StoredCode[] {
  return storedCodes(
    db,
    `WHERE s.account_nr = @accountNr
       AND c.match_key IN (SELECT value FROM json_each(@matchKeys))`,
    { accountNr, matchKeys: JSON.stringify(matchKeys) },
  );
}

function storedCodes(
  db: Database,
  where: string,
  values: Readonly<Record<string, string | number>>,
): readonly StoredCode[] {
  const rows = allRows<Omit<StoredCode, 'active'> & { readonly replacedAt: number | null }>(
    db,
    `SELECT ${columns}, c.match_key AS matchKey, s.nr AS codeSetNr, s.replaced_at AS replacedAt
     FROM ${withUse} JOIN code_set s ON s.nr = c.code_set_nr ${where} ORDER BY c.nr`,
    values,
  );
  return rows.map(({ replacedAt, ...row }) => ({ ...row, active: replacedAt === null }));
}

/** The key of every code, of deleted accounts too: new codes must differ from all of them. */
export function storedMatchKeys(db: Database): readonly string[] {
  return allRows<{ readonly matchKey: string }>(
    db,
    'SELECT match_key AS matchKey FROM recovery_code',
    {},
  ).map(({ matchKey }) => matchKey);
}

/** Where codes with these match keys are stored already, in one pass over all codes. */
export function knownMatchKeys(db: Database, matchKeys: readonly string[]): readonly KnownKey[] {
  const rows = allRows<Omit<KnownKey, 'active'> & { readonly active: number }>(
    db,
    `SELECT c.match_key AS matchKey, a.id AS accountId, max(s.replaced_at IS NULL) AS active
     FROM recovery_code c
     JOIN code_set s ON s.nr = c.code_set_nr
     JOIN account a ON a.nr = s.account_nr
     WHERE a.deleted_at IS NULL AND c.match_key IN (SELECT value FROM json_each(@matchKeys))
     GROUP BY c.match_key, a.nr ORDER BY active DESC, a.nr`,
    { matchKeys: JSON.stringify(matchKeys) },
  );
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}
