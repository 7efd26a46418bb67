import { basename } from 'node:path';
import { copyCode } from '../accounts/code-reveal.ts';
import { reminders } from '../accounts/reminders.ts';
import { hash256 } from '../crypto/sodium.ts';
import { exportReminderCalendar } from '../exporters/reminder-calendar.ts';
import type { ReadQrCodes } from '../paper/restore/qr-reader.ts';
import { pagesToTest, verifyDrawnPages } from '../paper/self-test.ts';
import { sheetBraille } from '../paper/sheet-braille.ts';
import { renderRecoverySheetHtml } from '../paper/recovery-sheet.ts';
import { renderSheetHtml } from '../paper/sheet-html.ts';
import { renderSheetsHtml } from '../paper/sheets-html.ts';
import { requireCurrent } from './current-preview.ts';
import type { Drafts } from './drafts.ts';
import type { GenerateStore } from './generate-previews.ts';
import type { HostHandlers } from './handlers.ts';
import { pathsWithFolders } from './import-folder.ts';
import type { ImportReader } from './import-reader.ts';
import type { OpenVault } from './open-vault.ts';
import type { SheetPreview } from './paper-handlers.ts';
import { readImportFile } from './read-import-file.ts';
import type { RecoveryKeyKeeper } from './recovery-key-keeper.ts';

interface HostParts {
  readonly vault: OpenVault;
  readonly importReader: ImportReader;
  readonly sheetPreviews: Drafts<SheetPreview>;
  readonly readQrCodes: ReadQrCodes;
  readonly recoveryKeys: RecoveryKeyKeeper;
  readonly generateStore: GenerateStore;
}

/** What main alone may ask: files by path, and the few things that must be handed to the system. */
export function createHostHandlers(parts: HostParts): HostHandlers {
  const { vault, importReader, sheetPreviews, readQrCodes, recoveryKeys, generateStore } = parts;
  return {
    'host.chooseVault': ({ path }) => {
      vault.choose(path);
      return null;
    },

    'host.codeValue': async ({ codeId }) => ({
      value: await vault.disclose((db, at) => copyCode(db, at, codeId)),
    }),

    'host.reminderCalendar': ({ withNames }) =>
      vault.read((db) => {
        const { at } = vault.context();
        return {
          text: exportReminderCalendar(reminders(db, at), { withNames, at, uidOf: calendarId }),
        };
      }),

    'host.importFiles': async ({ paths }) => {
      vault.session();
      const files = await pathsWithFolders(paths);
      return importReader.read(
        files.map((path) => ({ name: basename(path), path, read: () => readImportFile(path) })),
      );
    },

    'host.importedFiles': ({ draftId }) => ({ paths: importReader.importedPaths(draftId) }),

    'host.sheetHtml': async ({ previewId, pages }) => {
      const preview = sheetPreviews.get(previewId);
      if (pages === undefined) {
        await vault.read((db) => requireCurrent(db, preview));
        preview.handedOut = true;
      }
      return renderSheetHtml(preview.sheet, pages);
    },

    'host.sheetTest': async ({ previewId }) => {
      const preview = sheetPreviews.get(previewId);
      // Before a minute goes into pages that nobody may print.
      await vault.read((db) => requireCurrent(db, preview));
      const { sheet } = preview;
      return { paper: sheet.paper, pages: pagesToTest(sheet) };
    },

    'host.verifySheet': async ({ previewId, drawn }) => {
      await verifyDrawnPages(drawn, sheetPreviews.get(previewId).sheet, readQrCodes);
      return null;
    },

    'host.sheetBraille': async ({ previewId }) => {
      const preview = sheetPreviews.get(previewId);
      await vault.read((db) => requireCurrent(db, preview));
      return { text: sheetBraille(preview.sheet) };
    },

    'host.recoverySheetHtml': () => {
      const { vaultName, path } = vault.session().info;
      return renderRecoverySheetHtml({ vaultName, vaultPath: path, ...recoveryKeys.get() });
    },

    'host.serverFile': ({ fileId }) => generateStore.files.get(fileId),

    'host.generatedSheetsHtml': ({ previewId }) =>
      renderSheetsHtml(generateStore.sheets.get(previewId)),

    'host.noteExport': ({ format }) =>
      vault.disclose((_db, at) => ({
        value: null,
        activity: { at, kind: 'export', detail: { format } },
      })),

    'host.settle': async () => {
      await vault.settled();
      return null;
    },
  };
}

/** Half a hash tells entries of a calendar apart and leads back to no account. */
function calendarId(accountId: string): string {
  const bytes = new TextEncoder().encode(`sparekey/v1/calendar\0${accountId}`);
  return Buffer.from(hash256(bytes).subarray(0, 16)).toString('hex');
}
