import { VaultError } from '../../../shared/errors.ts';
import type { ExposedCode } from '../../../shared/paper/sheet-ledger-types.ts';
import type { SheetLayout } from '../../../shared/paper/sheet-types.ts';
import { isLive } from './account-stock.ts';
import { nextStamp, type Editor } from './edit-stamp.ts';
import type { Database } from './open-database.ts';
import { allRows, changeOneRow, execute, firstRow, insertRow } from './query.ts';

interface NewPaperSheet {
  /** As printed, for example SK-7F3Q-2M. */
  readonly id: string;
  readonly kind: SheetLayout;
  readonly printedAt: number;
}

export interface PaperSheetRow extends NewPaperSheet {
  readonly nr: number;
  readonly keptWhere: string;
  readonly lostAt: number | null;
  /** Codes on it that were deleted for good since. */
  readonly deletedCodes: number;
}

/** What a sheet lists of one account: its names as printed, and codes of one set whose text is on the sheet. */
interface PrintedCodes {
  readonly issuer: string;
  readonly name: string;
  readonly codeNrs: readonly number[];
}

/** Records a printed sheet with what is on it. */
export function insertPaperSheet(
  db: Database,
  sheet: NewPaperSheet,
  printed: readonly PrintedCodes[],
): void {
  const { id, kind, printedAt } = sheet;
  const paperSheetNr = insertRow(
    db,
    'INSERT INTO paper_sheet (id, kind, printed_at) VALUES (@id, @kind, @printedAt)',
    { id, kind, printedAt },
  );
  for (const { issuer, name, codeNrs } of printed) {
    for (const codeNr of codeNrs) {
      insertRow(
        db,
        'INSERT INTO paper_sheet_code (paper_sheet_nr, code_nr) VALUES (@paperSheetNr, @codeNr)',
        { paperSheetNr, codeNr },
      );
    }
    const [codeNr] = codeNrs;
    if (codeNr === undefined) continue;
    execute(
      db,
      `INSERT INTO paper_sheet_set (code_set_nr, paper_sheet_nr, issuer, name)
       SELECT code_set_nr, @paperSheetNr, @issuer, @name FROM recovery_code WHERE nr = @codeNr`,
      { paperSheetNr, codeNr, issuer, name },
    );
  }
}

export function paperSheetExists(db: Database, id: string): boolean {
  return paperSheetById(db, id) !== undefined;
}

const columns = `nr, id, kind, printed_at AS printedAt, kept_where AS keptWhere, lost_at AS lostAt,
  deleted_codes AS deletedCodes`;

/** Newest first. */
export function paperSheets(db: Database): readonly PaperSheetRow[] {
  return allRows(db, `SELECT ${columns} FROM paper_sheet ORDER BY nr DESC`);
}

export function paperSheetById(db: Database, id: string): PaperSheetRow | undefined {
  return firstRow(db, `SELECT ${columns} FROM paper_sheet WHERE id = @id`, { id });
}

/** Sheets that list the code and are not lost, newest first. */
export function sheetsWithCode(db: Database, codeNr: number): readonly string[] {
  return allRows<{ readonly id: string }>(
    db,
    `SELECT sheet.id FROM paper_sheet_code p JOIN paper_sheet sheet ON sheet.nr = p.paper_sheet_nr
     WHERE p.code_nr = @codeNr AND sheet.lost_at IS NULL
     ORDER BY sheet.nr DESC`,
    { codeNr },
  ).map((row) => row.id);
}

/** Writes where a sheet is kept, stamped so that copies of the vault agree on the last word. Throws `paper.unknownSheet`. */
export function setKeptWhere(db: Database, editor: Editor, id: string, keptWhere: string): void {
  const { clock, device } = nextStamp(db, editor);
  changeOneRow(
    db,
    `UPDATE paper_sheet SET kept_where = @keptWhere, kept_where_clock = @clock,
       kept_where_device = @device WHERE id = @id`,
    { id, keptWhere, clock, device },
    () => new VaultError('paper.unknownSheet', { sheetId: id }),
  );
}

/** Lost stays lost: a sheet that turns up again was out of one's hands. Throws `paper.unknownSheet`. */
export function markSheetLost(db: Database, id: string, at: number): void {
  changeOneRow(
    db,
    'UPDATE paper_sheet SET lost_at = coalesce(lost_at, @at) WHERE id = @id',
    { id, at },
    () => new VaultError('paper.unknownSheet', { sheetId: id }),
  );
}

export type LiveCodeRow = Omit<ExposedCode, 'reusable'> & {
  readonly codeNr: number;
  readonly codeSetId: string;
  readonly reusable: 0 | 1;
};

/** Codes on the sheet that still work as far as the vault knows, in the order of the print. */
export function liveCodesOnSheet(db: Database, sheetNr: number): readonly LiveCodeRow[] {
  return allRows(
    db,
    `SELECT a.id AS accountId, a.issuer, a.name, c.id AS codeId, c.nr AS codeNr, c.position,
       s.id AS codeSetId, s.kind = 'reusable' AS reusable
     FROM paper_sheet_code p
     JOIN recovery_code c ON c.nr = p.code_nr
     JOIN code_set s ON s.nr = c.code_set_nr
     JOIN account a ON a.nr = s.account_nr
     WHERE p.paper_sheet_nr = @sheetNr AND s.replaced_at IS NULL AND a.deleted_at IS NULL
       AND ${isLive}
     ORDER BY a.issuer COLLATE NOCASE, a.name COLLATE NOCASE, a.nr, c.position`,
    { sheetNr },
  );
}
