import { useState } from 'react';
import type { ImportDraft, ImportedAccount } from '../../../shared/import-types.ts';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient } from '../../vault/use-vault.ts';
import { storedChoice, type DraftEntry, type ImportChoice } from './import-choices.ts';

export interface Commit {
  readonly busy: boolean;
  readonly error: unknown;
  /** @param trash whether the files move to the trash afterwards */
  readonly run: (trash: boolean) => void;
}

/** Stores what was chosen, then moves the plain files away, then goes to where the codes are. */
export function useCommit(
  draft: ImportDraft,
  entries: readonly DraftEntry[],
  choices: readonly ImportChoice[],
): Commit {
  const client = useClient();
  const navigation = useNavigation();
  const messageBar = useMessageBar();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { draftId } = draft;

  async function commit(trash: boolean): Promise<void> {
    const imported = await client.request('import.commit', {
      draftId,
      choices: entries.flatMap((entry, at) => {
        const choice = choices[at];
        return choice?.include === true ? [storedChoice(entry, choice)] : [];
      }),
    });
    const stayed = trash ? await moveToTrash() : [];
    tell(imported, stayed);
    const only = imported.length === 1 ? imported[0] : undefined;
    navigation.open(
      only === undefined
        ? { screen: 'accounts', filter: 'all' }
        : { screen: 'account', accountId: only.accountId },
    );
  }

  /** Names of the files that could not be moved. The codes are stored by now, so that a failure here fails nothing. */
  async function moveToTrash(): Promise<readonly string[]> {
    try {
      return (await client.request('import.trashSources', { draftId })).stayed;
    } catch {
      return draft.files.flatMap(({ name }) => name ?? []);
    }
  }

  function tell(imported: readonly ImportedAccount[], stayed: readonly string[]): void {
    const count = imported.reduce((sum, { added }) => sum + added, 0);
    const [file] = stayed;
    if (file === undefined) {
      messageBar.show({ text: message('import.done', { count, accounts: imported.length }) });
      return;
    }
    messageBar.show({
      text: message('import.notDeleted', { file, more: stayed.length - 1 }),
      sticky: true,
      actions: [
        {
          label: message('import.showInFolder'),
          onAction: () => {
            client
              .request('import.showSource', { draftId })
              .catch((failure: unknown) => messageBar.show({ text: errorMessage(failure) }));
          },
        },
        { label: message('import.dismiss'), onAction: () => undefined },
      ],
    });
  }

  return {
    busy,
    error,
    run: (trash) => {
      if (busy) return;
      setBusy(true);
      setError(null);
      commit(trash)
        .catch(setError)
        .finally(() => setBusy(false));
    },
  };
}
