import type { ImportDraft } from '../../../shared/import-types.ts';
import { withProgress, type AppEvents } from './app-events.ts';
import type { Drafts } from './drafts.ts';
import type { HandlersOf } from './handlers.ts';
import { commitImport } from './import-commit.ts';
import type { ImportReader } from './import-reader.ts';
import type { OpenVault } from './open-vault.ts';

export function createImportHandlers(
  vault: OpenVault,
  drafts: Drafts<ImportDraft>,
  reader: ImportReader,
  events: AppEvents,
): HandlersOf<'import'> {
  return {
    'import.read': ({ files }) => {
      vault.session();
      return reader.read(
        files.map((file) => ({ name: file.name, read: () => Promise.resolve(file) })),
      );
    },

    'import.cancel': () => {
      reader.cancel();
      return null;
    },

    'import.openSealed': ({ draftId, file, passphrase }) => {
      vault.session();
      return reader.openSealed(draftId, file, passphrase);
    },

    'import.commit': ({ draftId, choices }) =>
      withProgress(events, 'import', async () => {
        const draft = drafts.get(draftId);
        const imported = await vault.change((db, context) =>
          commitImport(db, context, draft, choices),
        );
        drafts.discard(draftId);
        if (draft.sourceFolder !== undefined) {
          reader.committed(draftId, new Set(choices.map(({ file }) => file)));
        }
        return imported;
      }),

    'import.discard': ({ draftId }) => {
      drafts.discard(draftId);
      reader.forget(draftId);
      return null;
    },
  };
}
