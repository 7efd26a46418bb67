import type { Database } from './open-database.ts';
import { allRows, firstRow, insertRow } from './query.ts';

interface NewPaperSheet {
  /** As printed, for example SK-7F3Q-2M. */
  readonly id: string;
  readonly kind: 'sheet' | 'cards' | 'large';
  readonly printedAt: number;
}

/** Records a printed sheet with the codes whose text is on it. */
export function insertPaperSheet(
  db: Database,
  sheet: NewPaperSheet,
  codeNrs: readonly number[],
): void {
  const paperSheetNr = insertRow(
    db,
    'INSERT INTO paper_sheet (id, kind, printed_at) VALUES (@id, @kind, @printedAt)',
    { ...sheet },
  );
  for (const codeNr of codeNrs) {
    insertRow(
      db,
      'INSERT INTO paper_sheet_code (paper_sheet_nr, code_nr) VALUES (@paperSheetNr, @codeNr)',
      { paperSheetNr, codeNr },
    );
  }
}

export function paperSheetExists(db: Database, id: string): boolean {
  return firstRow(db, 'SELECT 1 FROM paper_sheet WHERE id = @id', { id }) !== undefined;
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
