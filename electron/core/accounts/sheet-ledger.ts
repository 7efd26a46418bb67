import { VaultError } from '../../../shared/errors.ts';
import type {
  ExposedCode,
  PrintedSheetState,
  SheetLedgerEntry,
  SheetListing,
} from '../../../shared/paper/sheet-ledger-types.ts';
import { appendActivity } from '../database/activity.ts';
import { insertCodeUse } from '../database/code-use.ts';
import type { Database } from '../database/open-database.ts';
import {
  liveCodesOnSheet,
  markSheetLost,
  paperSheetById,
  paperSheets,
  setKeptWhere,
  type PaperSheetRow,
} from '../database/paper-sheet.ts';
import { sheetListings, type SheetListingRow } from '../database/sheet-listing.ts';
import type { ChangeContext } from './change-context.ts';

/** Every sheet that was ever confirmed, newest first, with its state as of now. */
export function sheetLedger(db: Database): readonly SheetLedgerEntry[] {
  const listings = Map.groupBy(sheetListings(db), ({ sheetNr }) => sheetNr);
  return paperSheets(db).map((sheet) => entryOf(sheet, listings.get(sheet.nr) ?? []));
}

/** The sheet of that printed ID. Throws `paper.unknownSheet`. */
export function ledgerEntry(db: Database, sheetId: string): SheetLedgerEntry {
  const sheet = requireSheet(db, sheetId);
  return entryOf(sheet, sheetListings(db, sheet.nr));
}

/** Throws `paper.unknownSheet`. */
export function keepSheetAt(
  db: Database,
  context: ChangeContext,
  sheetId: string,
  keptWhere: string,
): void {
  setKeptWhere(db, context, sheetId, keptWhere);
  noteEdit(db, context, sheetId, 'keptWhere');
}

/** Marks a sheet as lost and tells which codes on it still work. Throws `paper.unknownSheet`. */
export function loseSheet(
  db: Database,
  context: ChangeContext,
  sheetId: string,
): readonly ExposedCode[] {
  markSheetLost(db, sheetId, context.at);
  noteEdit(db, context, sheetId, 'lost');
  return exposedCodes(db, sheetId);
}

/** Codes that whoever finds the sheet can still use. Throws `paper.unknownSheet`. */
export function exposedCodes(db: Database, sheetId: string): readonly ExposedCode[] {
  return liveCodesOnSheet(db, requireSheet(db, sheetId).nr).map(
    ({ accountId, issuer, name, codeId, position, reusable }) => ({
      accountId,
      issuer,
      name,
      codeId,
      position,
      reusable: reusable === 1,
    }),
  );
}

/**
 * Marks every live code of a lost sheet as rejected, so that none is offered again, all in the caller's transaction; gives
 * how many. Reusable ones stay: only the service can end them. Throws `paper.unknownSheet`, and `request.invalid` for a
 * sheet that is not lost.
 */
export function rejectExposedCodes(db: Database, context: ChangeContext, sheetId: string): number {
  const sheet = requireSheet(db, sheetId);
  if (sheet.lostAt === null) throw new VaultError('request.invalid');
  const codes = liveCodesOnSheet(db, sheet.nr).filter(({ reusable }) => reusable === 0);
  for (const { codeNr, codeId, codeSetId, accountId } of codes) {
    const useId = context.newId();
    insertCodeUse(db, {
      id: useId,
      codeNr,
      reservedAt: context.at,
      outcome: 'rejected',
      settledAt: context.at,
    });
    appendActivity(db, context.hash, {
      at: context.at,
      kind: 'use',
      accountId,
      codeSetId,
      codeId,
      useId,
      sheetId,
      detail: { outcome: 'rejected' },
    });
  }
  return codes.length;
}

function requireSheet(db: Database, sheetId: string): PaperSheetRow {
  const sheet = paperSheetById(db, sheetId);
  if (sheet === undefined) throw new VaultError('paper.unknownSheet', { sheetId });
  return sheet;
}

function noteEdit(db: Database, context: ChangeContext, sheetId: string, field: string): void {
  appendActivity(db, context.hash, { at: context.at, kind: 'edit', sheetId, detail: { field } });
}

function entryOf(sheet: PaperSheetRow, rows: readonly SheetListingRow[]): SheetLedgerEntry {
  const listings = rows.map(listingOf);
  return {
    sheetId: sheet.id,
    kind: sheet.kind,
    printedAt: sheet.printedAt,
    keptWhere: sheet.keptWhere,
    lostAt: sheet.lostAt,
    state: stateOf(sheet, listings),
    listings,
  };
}

function listingOf(row: SheetListingRow): SheetListing {
  const printedAs = JSON.parse(row.printedAs) as (readonly [string, string])[];
  return {
    accountId: row.accountId,
    issuer: row.issuer,
    name: row.name,
    positions: positionsOf(row.positions),
    toMark: positionsOf(row.spent),
    printedAs: printedAs.map(([issuer, name]) => ({ issuer, name })),
    stale: row.outdated > 0 || row.missing > 0 || printedAs.length > 0,
  };
}

/** Two sets of one account have the same positions; each is named once. */
function positionsOf(json: string): readonly number[] {
  return [...new Set(JSON.parse(json) as number[])].sort((a, b) => a - b);
}

function stateOf(sheet: PaperSheetRow, listings: readonly SheetListing[]): PrintedSheetState {
  if (sheet.lostAt !== null) return 'lost';
  if (sheet.deletedCodes > 0 || listings.some(({ stale }) => stale)) return 'stale';
  return listings.some(({ toMark }) => toMark.length > 0) ? 'toMark' : 'current';
}
