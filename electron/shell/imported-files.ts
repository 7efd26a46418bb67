import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { VaultError } from '../../shared/errors.ts';
import type { MainHandlers } from './request-handler.ts';
import type { VaultProcessClient } from './vault-process-client.ts';

interface ImportedFileDependencies {
  readonly vaultProcess: Pick<VaultProcessClient, 'ask'>;
  readonly moveToTrash: (path: string) => Promise<void>;
  readonly showInFolder: (path: string) => void;
}

/** What becomes of the plain files after an import. Their paths stay between main and the vault process. */
export function createImportedFileRequests(
  deps: ImportedFileDependencies,
): Pick<MainHandlers, 'import.trashSources' | 'import.showSource'> {
  const pathsOf = async (draftId: string): Promise<readonly string[]> =>
    (await deps.vaultProcess.ask('host.importedFiles', { draftId })).paths;

  return {
    async 'import.trashSources'({ draftId }) {
      const stayed: string[] = [];
      const paths = await pathsOf(draftId);
      for (const path of paths) {
        await deps.moveToTrash(path).catch(() => stayed.push(basename(path)));
      }
      return { trashed: paths.length - stayed.length, stayed };
    },
    async 'import.showSource'({ draftId }) {
      for (const path of await pathsOf(draftId)) {
        if (await exists(path)) {
          deps.showInFolder(path);
          return null;
        }
      }
      throw new VaultError('import.unreadable');
    },
  };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
