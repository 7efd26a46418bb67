import type { ImportDraft } from '../../../shared/import-types.ts';
import { codeValue } from '../accounts/code-reveal.ts';
import { renderRecoverySheetHtml } from '../paper/recovery-sheet.ts';
import { renderSheetHtml } from '../paper/sheet-html.ts';
import type { Drafts } from './drafts.ts';
import type { HostHandlers } from './handlers.ts';
import { keepDraft } from './import-handlers.ts';
import type { OpenVault } from './open-vault.ts';
import type { SheetPreview } from './paper-handlers.ts';
import { readImportFile, type ImportSource } from './read-import-file.ts';
import type { RecoveryKeyKeeper } from './recovery-key-keeper.ts';

interface HostParts {
  readonly vault: OpenVault;
  readonly importDrafts: Drafts<ImportDraft>;
  readonly sheetPreviews: Drafts<SheetPreview>;
  readonly recoveryKeys: RecoveryKeyKeeper;
}

/** What main alone may ask: files by path, and the few things that must be handed to the system. */
export function createHostHandlers(parts: HostParts): HostHandlers {
  const { vault, importDrafts, sheetPreviews, recoveryKeys } = parts;
  return {
    'host.chooseVault': ({ path }) => {
      vault.choose(path);
      return null;
    },

    'host.codeValue': async ({ codeId }) => ({
      value: await vault.read((db) => codeValue(db, codeId)),
    }),

    'host.importFiles': async ({ paths }) => {
      vault.session();
      const sources: ImportSource[] = [];
      for (const path of paths) sources.push(await readImportFile(path));
      return keepDraft(vault, importDrafts, sources);
    },

    'host.sheetHtml': ({ previewId }) => renderSheetHtml(sheetPreviews.get(previewId).sheet),

    'host.recoverySheetHtml': () => {
      const { vaultName, path } = vault.session().info;
      return renderRecoverySheetHtml({ vaultName, vaultPath: path, ...recoveryKeys.get() });
    },

    'host.settle': async () => {
      await vault.settled();
      return null;
    },
  };
}
