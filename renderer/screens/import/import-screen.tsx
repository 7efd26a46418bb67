import { useEffect, useState, type ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { RestoredSheetSummary } from '../../../shared/paper-requests.ts';
import { message } from '../../messages/message.ts';
import type { ImportStart } from '../../vault/navigation.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient } from '../../vault/use-vault.ts';
import { AddCodes } from './add-codes.tsx';
import { ImportPreview } from './import-preview.tsx';
import { RestorePaper, withPictures, type GatheredPages } from './restore-paper.tsx';
import { RestoredNotice } from './restored-notice.tsx';

interface ImportScreenProps {
  readonly start: ImportStart;
  /** Account that the codes are meant for, when it was chosen before. */
  readonly accountId: string | undefined;
}

interface Opened {
  readonly draft: ImportDraft;
  /** Set where the draft was read back from paper. */
  readonly sheets: readonly RestoredSheetSummary[];
  /** A file that was opened later makes the choices anew. */
  readonly version: number;
}

/** Ask for codes, then show what was found. A draft that is left is discarded in the vault process. */
export function ImportScreen({ start, accountId }: ImportScreenProps): ReactNode {
  const client = useClient();
  const navigation = useNavigation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [lastStart, setLastStart] = useState(start);
  const [fromPaper, setFromPaper] = useState(start.kind === 'paper');
  // Kept while the preview is shown: whoever finds a page missing there comes back to add it.
  const [gathered, setGathered] = useState<GatheredPages>({ pictures: [], lines: '' });
  if (lastStart !== start) {
    setLastStart(start);
    // Files that are dropped on the page for paper are pictures of paper.
    if (start.kind !== 'files') setFromPaper(start.kind === 'paper');
    else if (fromPaper) setGathered(withPictures(gathered, start.files));
    if (start.kind === 'paper') setGathered({ pictures: [], lines: '' });
    setOpened(null);
  }

  const draftId = opened?.draft.draftId;
  useEffect(() => {
    if (draftId === undefined) return;
    return () => {
      // After a commit the draft is gone already: nothing to say about that.
      client.request('import.discard', { draftId }).catch(() => undefined);
    };
  }, [client, draftId]);

  const show = (draft: ImportDraft, sheets: Opened['sheets'] = opened?.sheets ?? []): void =>
    setOpened((before) => ({ draft, sheets, version: (before?.version ?? 0) + 1 }));

  if (opened === null) {
    return fromPaper ? (
      <RestorePaper
        gathered={gathered}
        onGathered={setGathered}
        onRestored={({ draft, sheets }) => show(draft, sheets)}
      />
    ) : (
      <AddCodes start={start} accountId={accountId} onDraft={(draft) => show(draft, [])} />
    );
  }
  return (
    <ImportPreview
      key={opened.version}
      draft={opened.draft}
      accountId={accountId}
      notice={opened.sheets.length === 0 ? undefined : <RestoredNotice {...opened} />}
      onDraft={(draft) => show(draft)}
      backLabel={message(fromPaper ? 'restore.title' : 'import.addTitle')}
      onBack={() => (start.kind === 'ask' || fromPaper ? setOpened(null) : navigation.back())}
      onPaste={() => setOpened(null)}
    />
  );
}
