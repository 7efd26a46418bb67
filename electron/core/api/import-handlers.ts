import { randomUUID } from 'node:crypto';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { withProgress, type AppEvents } from './app-events.ts';
import type { Drafts } from './drafts.ts';
import type { HandlersOf } from './handlers.ts';
import { commitImport } from './import-commit.ts';
import { buildImportDraft } from './import-drafts.ts';
import type { OpenVault } from './open-vault.ts';
import type { ImportSource } from './read-import-file.ts';

export function createImportHandlers(
  vault: OpenVault,
  drafts: Drafts<ImportDraft>,
  events: AppEvents,
): HandlersOf<'import'> {
  return {
    'import.read': ({ files }) => keepDraft(vault, drafts, files),

    'import.commit': ({ draftId, choices }) =>
      withProgress(events, 'import', async () => {
        const draft = drafts.get(draftId);
        const imported = await vault.change((db, context) =>
          commitImport(db, context, draft, choices),
        );
        drafts.discard(draftId);
        return imported;
      }),

    'import.discard': ({ draftId }) => {
      drafts.discard(draftId);
      return null;
    },
  };
}

/** Builds a draft of the sources and keeps it for `import.commit`. */
export async function keepDraft(
  vault: OpenVault,
  drafts: Drafts<ImportDraft>,
  sources: readonly ImportSource[],
): Promise<ImportDraft> {
  const draft = await vault.read((db) => buildImportDraft(db, randomUUID(), sources));
  drafts.keep(draft.draftId, draft);
  return draft;
}
