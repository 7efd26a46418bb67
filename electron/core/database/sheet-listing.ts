import { hasOtherName, isLive, printOf } from './account-stock.ts';
import type { Database } from './open-database.ts';
import { allRows } from './query.ts';

/** What a sheet lists of one account. */
export interface SheetListingRow {
  readonly sheetNr: number;
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  /** JSON array of the positions on it, in no order. */
  readonly positions: string;
  /** JSON array of the active set's positions on it that are not live any more. */
  readonly spent: string;
  /** Codes on it that belong to a replaced set or a deleted account. */
  readonly outdated: number;
  /** Live codes of the account that no sheet of the same print lists. */
  readonly missing: number;
  /** JSON array of [issuer, name] under which the sheet lists sets of the account that has other names now. */
  readonly printedAs: string;
}

/**
 * Of all sheets, or of the given one. Cards over which a set was split lack nothing as long as together they list it.
 */
export function sheetListings(
  db: Database,
  sheetNr: number | null = null,
): readonly SheetListingRow[] {
  const active = 's.replaced_at IS NULL AND a.deleted_at IS NULL';
  return allRows(
    db,
    `SELECT p.paper_sheet_nr AS sheetNr, a.id AS accountId, a.issuer, a.name,
       json_group_array(c.position) AS positions,
       json_group_array(c.position) FILTER (WHERE ${active} AND NOT ${isLive}) AS spent,
       count(*) FILTER (WHERE NOT (${active})) AS outdated, (
         SELECT count(*) FROM code_set s JOIN recovery_code c ON c.code_set_nr = s.nr
         WHERE s.account_nr = a.nr AND s.replaced_at IS NULL AND ${isLive} AND NOT EXISTS (
           SELECT 1 FROM paper_sheet_code q JOIN paper_sheet other ON other.nr = q.paper_sheet_nr
           WHERE q.code_nr = c.nr AND ${printOf('other')} = ${printOf('sheet')})) AS missing, (
         SELECT json_group_array(DISTINCT json_array(t.issuer, t.name))
         FROM code_set x
         JOIN paper_sheet_set t ON t.code_set_nr = x.nr AND t.paper_sheet_nr = sheet.nr
         WHERE x.account_nr = a.nr AND ${hasOtherName('t', 'a')}) AS printedAs
     FROM paper_sheet_code p
     JOIN paper_sheet sheet ON sheet.nr = p.paper_sheet_nr
     JOIN recovery_code c ON c.nr = p.code_nr
     JOIN code_set s ON s.nr = c.code_set_nr
     JOIN account a ON a.nr = s.account_nr
     WHERE p.paper_sheet_nr = ${sheetNr === null ? 'p.paper_sheet_nr' : '@sheetNr'}
     GROUP BY p.paper_sheet_nr, a.nr
     ORDER BY a.issuer COLLATE NOCASE, a.name COLLATE NOCASE, a.nr`,
    sheetNr === null ? {} : { sheetNr },
  );
}
