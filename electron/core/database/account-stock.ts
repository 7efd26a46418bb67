import type { CodeSetKind } from '../../../shared/vault-types.ts';
import type { Database } from './open-database.ts';
import { allRows } from './query.ts';

/** An account with the counts of its active set; the set's fields are null when there is none. */
export interface AccountStockRow {
  readonly nr: number;
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly note: string;
  readonly lowThreshold: number | null;
  readonly checkOn: string | null;
  readonly archivedAt: number | null;
  /** Sets the account has had, the active one included. */
  readonly setNumber: number;
  /** When the active set was issued, or stored where that is not known. */
  readonly setDate: number | null;
  /** 1 when a code of the active set worked, asked only for a set of kind `single`. */
  readonly singleWorked: number;
  readonly codeSetId: string | null;
  readonly kind: CodeSetKind | null;
  readonly total: number;
  readonly remaining: number;
  /** Lowest position with a live code. */
  readonly nextPosition: number | null;
}

export interface LastUseRow {
  readonly accountNr: number;
  readonly at: number | null;
}

export interface PendingUseRow {
  readonly accountNr: number;
  readonly useId: string;
  readonly codeId: string;
  readonly position: number;
  readonly reservedAt: number;
}

/** A sheet that lists codes of the account. */
export interface AccountSheetRow {
  readonly accountNr: number;
  readonly sheetId: string;
  readonly printedAt: number;
  readonly lostAt: number | null;
  /** Codes on it that belong to a replaced set. */
  readonly replaced: number;
  /** 1 when it lists a set of the account under another issuer or name. */
  readonly renamed: 0 | 1;
  /** Codes on it that are live in the active set. */
  readonly live: number;
  /** JSON array of the active set's positions on it that are not live any more, in no order. */
  readonly spent: string;
}

/** One rule for all counts, of a code `c` of the set `s`: it is live without a use that is reserved, worked or rejected; a reusable one always. */
export const isLive = `(s.kind = 'reusable' OR NOT EXISTS (
  SELECT 1 FROM code_use WHERE code_nr = c.nr AND outcome IS NOT 'released'))`;

/** Cards over which a set was split in one print have one time and count as one; any other sheet counts for itself. */
export const printOf = (sheet: string): string =>
  `CASE ${sheet}.kind WHEN 'cards' THEN ${sheet}.printed_at ELSE -${sheet}.nr END`;

/** A row `printed` of `paper_sheet_set` names its set in other words than the account `now` that has it. */
export const hasOtherName = (printed: string, now: string): string =>
  `(${printed}.issuer <> ${now}.issuer OR ${printed}.name <> ${now}.name)`;

const useToAccount = `code_use u
     JOIN recovery_code c ON c.nr = u.code_nr
     JOIN code_set s ON s.nr = c.code_set_nr
     JOIN account a ON a.nr = s.account_nr`;

const chosen = (accountNr: number | null): string => (accountNr === null ? 'a.nr' : '@accountNr');
const given = (accountNr: number | null): { accountNr?: number } =>
  accountNr === null ? {} : { accountNr };

/**
 * All accounts, or the given one. Each query here is one pass over the whole; counting in subqueries, which the index on
 * set and position answers alone, takes half the time of a join with the codes.
 */
export function accountStocks(
  db: Database,
  accountNr: number | null = null,
): readonly AccountStockRow[] {
  return allRows(
    db,
    `SELECT a.nr, a.id, a.issuer, a.name, a.url, a.note, a.low_threshold AS lowThreshold,
       a.check_on AS checkOn, a.archived_at AS archivedAt,
       (SELECT count(*) FROM code_set x WHERE x.account_nr = a.nr) AS setNumber,
       coalesce(s.issued_at, s.created_at) AS setDate,
       s.kind IS 'single' AND EXISTS (
         SELECT 1 FROM recovery_code c JOIN code_use u ON u.code_nr = c.nr
         WHERE c.code_set_nr = s.nr AND u.outcome = 'worked') AS singleWorked,
       s.id AS codeSetId, s.kind,
       (SELECT count(*) FROM recovery_code c WHERE c.code_set_nr = s.nr) AS total,
       (SELECT count(*) FROM recovery_code c WHERE c.code_set_nr = s.nr AND ${isLive}) AS remaining,
       (SELECT c.position FROM recovery_code c WHERE c.code_set_nr = s.nr AND ${isLive}
        ORDER BY c.position LIMIT 1) AS nextPosition
     FROM account a
     LEFT JOIN code_set s ON s.account_nr = a.nr AND s.replaced_at IS NULL
     WHERE a.deleted_at IS NULL AND a.nr = ${chosen(accountNr)}`,
    given(accountNr),
  );
}

/** When a code of the account last worked; null when only uses of unknown time are recorded. */
export function lastUses(db: Database, accountNr: number | null = null): readonly LastUseRow[] {
  return allRows(
    db,
    `SELECT a.nr AS accountNr, max(u.reserved_at) AS at
     FROM ${useToAccount}
     WHERE u.outcome = 'worked' AND a.nr = ${chosen(accountNr)}
     GROUP BY a.nr`,
    given(accountNr),
  );
}

/** Uses without an answer, oldest first. */
export function pendingUses(
  db: Database,
  accountNr: number | null = null,
): readonly PendingUseRow[] {
  return allRows(
    db,
    `SELECT a.nr AS accountNr, u.id AS useId, c.id AS codeId, c.position,
       u.reserved_at AS reservedAt
     FROM ${useToAccount}
     WHERE u.outcome IS NULL AND a.nr = ${chosen(accountNr)}
     ORDER BY u.seq`,
    given(accountNr),
  );
}

/**
 * Prints of each account, lost ones first, then oldest first, so that the newest that is at hand is the last one of its
 * account. One lost card makes its print lost.
 */
export function sheetsByAccount(
  db: Database,
  accountNr: number | null = null,
): readonly AccountSheetRow[] {
  return allRows(
    db,
    `SELECT print.accountNr, newest.id AS sheetId, newest.printed_at AS printedAt, print.lostAt,
       print.replaced, print.live, print.spent, EXISTS (
         SELECT 1 FROM code_set x
         JOIN paper_sheet_set t ON t.code_set_nr = x.nr AND t.paper_sheet_nr = newest.nr
         WHERE x.account_nr = now.nr AND ${hasOtherName('t', 'now')}) AS renamed
     FROM (
       SELECT a.nr AS accountNr, max(sheet.nr) AS newestNr, max(sheet.lost_at) AS lostAt,
         count(DISTINCT c.nr) FILTER (WHERE s.replaced_at IS NOT NULL) AS replaced,
         count(DISTINCT c.nr) FILTER (WHERE s.replaced_at IS NULL AND ${isLive}) AS live,
         json_group_array(DISTINCT c.position)
           FILTER (WHERE s.replaced_at IS NULL AND NOT ${isLive}) AS spent
       FROM paper_sheet_code p
       JOIN paper_sheet sheet ON sheet.nr = p.paper_sheet_nr
       JOIN recovery_code c ON c.nr = p.code_nr
       JOIN code_set s ON s.nr = c.code_set_nr
       JOIN account a ON a.nr = s.account_nr
       WHERE a.nr = ${chosen(accountNr)}
       GROUP BY a.nr, ${printOf('sheet')}) print
     JOIN paper_sheet newest ON newest.nr = print.newestNr
     JOIN account now ON now.nr = print.accountNr
     ORDER BY print.lostAt IS NULL, newest.nr`,
    given(accountNr),
  );
}
