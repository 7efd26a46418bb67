import { randomUUID } from 'node:crypto';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import {
  printableAccounts,
  recordSheet,
  unusedSheetId,
  type PrintableAccount,
} from '../accounts/sheet-records.ts';
import { randomBelow } from '../crypto/sodium.ts';
import { createSheetId } from '../paper/sheet-id.ts';
import { layOutSheet } from '../paper/sheet-layout.ts';
import type { Drafts } from './drafts.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

/** A sheet as it was shown and printed, with what is recorded once the person confirms it. */
export interface SheetPreview {
  readonly sheet: Sheet;
  readonly accounts: readonly PrintableAccount[];
}

export function createPaperHandlers(
  vault: OpenVault,
  previews: Drafts<SheetPreview>,
): HandlersOf<'paper'> {
  return {
    'paper.preview': async ({ accountIds, paper }) => {
      const preview = await vault.read((db): SheetPreview => {
        const accounts = printableAccounts(db, accountIds);
        const sheet = layOutSheet({
          sheetId: unusedSheetId(db, () => createSheetId(randomBelow)),
          vaultName: vault.session().info.vaultName,
          printedAt: vault.context().at,
          paper,
          accounts,
        });
        return { sheet, accounts };
      });
      const previewId = randomUUID();
      previews.keep(previewId, preview);
      return { previewId, sheet: preview.sheet };
    },

    'paper.confirm': async ({ previewId }) => {
      const { sheet, accounts } = previews.get(previewId);
      await vault.change((db, context) => {
        recordSheet(db, context, {
          sheetId: sheet.sheetId,
          printedAt: sheet.printedAt,
          accounts,
        });
      });
      previews.discard(previewId);
      return null;
    },
  };
}
