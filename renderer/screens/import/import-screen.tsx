import { useEffect, useState, type ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { ImportStart } from '../../vault/navigation.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient } from '../../vault/use-vault.ts';
import { AddCodes } from './add-codes.tsx';
import { ImportPreview } from './import-preview.tsx';

interface ImportScreenProps {
  readonly start: ImportStart;
  /** Account that the codes are meant for, when it was chosen before. */
  readonly accountId: string | undefined;
}

/** Ask for codes, then show what was found. A draft that is left is discarded in the vault process. */
export function ImportScreen({ start, accountId }: ImportScreenProps): ReactNode {
  const client = useClient();
  const navigation = useNavigation();
  const [draft, setDraft] = useState<ImportDraft | null>(null);

  const draftId = draft?.draftId;
  useEffect(() => {
    if (draftId === undefined) return;
    return () => {
      // After a commit the draft is gone already: nothing to say about that.
      client.request('import.discard', { draftId }).catch(() => undefined);
    };
  }, [client, draftId]);

  if (draft === null) return <AddCodes start={start} onDraft={setDraft} />;
  return (
    <ImportPreview
      key={draft.draftId}
      draft={draft}
      accountId={accountId}
      onBack={() => (start.kind === 'ask' ? setDraft(null) : navigation.back())}
      onPaste={() => setDraft(null)}
    />
  );
}
