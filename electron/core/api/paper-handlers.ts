import { randomUUID } from 'node:crypto';
import type { ParsedParams } from '../../../shared/contract.ts';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import {
  exposedCodes,
  keepSheetAt,
  ledgerEntry,
  loseSheet,
  rejectExposedCodes,
  sheetLedger,
} from '../accounts/sheet-ledger.ts';
import { recordSheet, type PrintableAccount } from '../accounts/sheet-records.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { paperSheetExists } from '../database/paper-sheet.ts';
import type { ReadQrCodes } from '../paper/restore/qr-reader.ts';
import { checkTypedText } from '../paper/restore/typed-sheets.ts';
import type { AppEvents } from './app-events.ts';
import type { Drafts } from './drafts.ts';
import { requireCurrent, type PrintedChoice } from './current-preview.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';
import { restorePaper } from './restore-paper.ts';
import { scannedSheetId } from './scanned-sheet-id.ts';
import { previewSheet } from './sheet-preview.ts';

/** One sheet of a print: its ID, and what is recorded once the person confirms it. */
export interface PreviewedSheet {
  readonly sheetId: string;
  readonly keptWhere: string;
  readonly accounts: readonly PrintableAccount[];
}

/** A print as it was shown; of one sheet, unless a set was split over holders. */
export interface SheetPreview {
  readonly choice: PrintedChoice;
  readonly sheet: Sheet;
  readonly sheets: readonly PreviewedSheet[];
  /** It went to the printer or into a file: whatever happens now, it may be on paper as it is. */
  handedOut: boolean;
}

interface PaperParts {
  readonly vault: OpenVault;
  readonly previews: Drafts<SheetPreview>;
  readonly importDrafts: Drafts<ImportDraft>;
  readonly deriveKey: DeriveKey;
  readonly readQrCodes: ReadQrCodes;
  readonly events: AppEvents;
}

export function createPaperHandlers(parts: PaperParts): HandlersOf<'paper'> {
  const { vault, previews } = parts;
  return {
    'paper.preview': async (params) => {
      const preview = await previewSheet(vault, parts.deriveKey, params);
      const previewId = randomUUID();
      previews.keep(previewId, preview);
      return { previewId, sheet: preview.sheet };
    },

    'paper.confirm': (params) => confirmPrint(parts, params),

    'paper.ledger': () => vault.read(sheetLedger),

    'paper.lookUp': ({ typed }) =>
      vault.read((db) => {
        const sheetId = scannedSheetId(typed);
        const known = sheetId !== null && paperSheetExists(db, sheetId);
        return { sheetId, entry: known ? ledgerEntry(db, sheetId) : null };
      }),

    'paper.keep': ({ sheetId, keptWhere }) =>
      vault.change((db, context) => {
        keepSheetAt(db, context, sheetId, keptWhere);
        return ledgerEntry(db, sheetId);
      }),

    'paper.lose': ({ sheetId }) => vault.change((db, context) => loseSheet(db, context, sheetId)),

    'paper.exposed': ({ sheetId }) => vault.read((db) => exposedCodes(db, sheetId)),

    'paper.rejectExposed': ({ sheetId }) =>
      vault.change((db, context) => ({ rejected: rejectExposedCodes(db, context, sheetId) })),

    'paper.checkLines': ({ lines }) => checkTypedText(lines),

    'paper.restore': (params) => restorePaper(parts, params),
  };
}

async function confirmPrint(
  { vault, previews }: PaperParts,
  { previewId, keptWhere = '' }: ParsedParams<'paper.confirm'>,
): Promise<null> {
  const preview = previews.get(previewId);
  const { sheet, sheets } = preview;
  await vault.change((db, context) => {
    if (!preview.handedOut) requireCurrent(db, preview);
    for (const one of sheets) {
      recordSheet(db, context, {
        sheetId: one.sheetId,
        kind: sheet.layout,
        keptWhere: one.keptWhere === '' ? keptWhere : one.keptWhere,
        printedAt: sheet.printedAt,
        accounts: one.accounts,
      });
    }
  });
  previews.discard(previewId);
  return null;
}
