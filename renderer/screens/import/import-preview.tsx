import { Lock } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { Button } from '../../components/button.tsx';
import { useAnnounce } from '../../components/live-region.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import { entriesOf, firstChoice, isComplete, type ImportChoice } from './import-choices.ts';
import { EntryPicker } from './entry-picker.tsx';
import styles from './import-preview.module.css';
import { NothingFound } from './nothing-found.tsx';
import { FoundCodes } from './found-codes.tsx';
import { SourceCard } from './source-card.tsx';
import { SkippedLines } from './skipped-lines.tsx';
import { TargetPane } from './target-pane.tsx';

interface ImportPreviewProps {
  readonly draft: ImportDraft;
  readonly accountId: string | undefined;
  readonly onBack: () => void;
  readonly onPaste: () => void;
}

/** Every code with its state, every skipped line with its reason, and the choice of where it goes. Saves nothing yet. */
export function ImportPreview({
  draft,
  accountId,
  onBack,
  onPaste,
}: ImportPreviewProps): ReactNode {
  const { accounts } = useSnapshot();
  const announce = useAnnounce();
  const [entries] = useState(() => entriesOf(draft));
  const [choices, setChoices] = useState<readonly ImportChoice[]>(() =>
    entries.map(({ found }) => firstChoice(found, accounts, accountId)),
  );
  const [current, setCurrent] = useState(0);
  const commit = useCommit(draft, entries, choices);

  useEffect(() => {
    const codes = entries.flatMap(({ found }) => found.codes);
    announce(
      message('import.announce', {
        found: codes.length,
        skipped: draft.files.reduce((sum, file) => sum + file.problems.length, 0),
        known: codes.filter((code) => code.known.length > 0).length,
      }),
    );
  }, [announce, draft, entries]);

  const entry = entries[current];
  const choice = choices[current];
  const file = entry === undefined ? draft.files[0] : draft.files[entry.file];
  if (entry === undefined || choice === undefined || file === undefined) {
    return <NothingFound draft={draft} onBack={onBack} onPaste={onPaste} />;
  }

  const change = (changed: Partial<ImportChoice>): void =>
    setChoices(choices.map((before, at) => (at === current ? { ...before, ...changed } : before)));
  const included = entries.filter((_, at) => choices[at]?.include === true);
  const codeCount = included.reduce((sum, { found }) => sum + found.codes.length, 0);
  const ready =
    included.length > 0 &&
    entries.every(({ found }, at) => {
      const its = choices[at];
      return its !== undefined && isComplete(its, found);
    });

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('import.title')}
        back={{ label: message('import.addTitle'), onPress: onBack }}
        actions={
          <span className={styles['unsaved']}>
            <Lock size={16} aria-hidden /> {message('import.nothingSaved')}
          </span>
        }
      />
      <div className={styles['panes']}>
        <div className={styles['found']}>
          {entries.length > 1 && (
            <EntryPicker
              draft={draft}
              entries={entries}
              choices={choices}
              current={current}
              onPick={setCurrent}
            />
          )}
          <SourceCard file={file} found={entry.found} />
          <FoundCodes
            found={entry.found}
            used={choice.used}
            onUsed={(used) => change({ used })}
            targetId={choice.target === 'existing' ? choice.accountId : null}
          />
          <SkippedLines problems={file.problems} />
        </div>
        <TargetPane
          found={entry.found}
          choice={choice}
          onChange={change}
          canExclude={entries.length > 1}
        />
      </div>
      <footer className={styles['footer']}>
        {commit.error !== null && <Notice kind="error">{errorMessage(commit.error)}</Notice>}
        <span className={styles['gap']} />
        <Button onPress={onBack}>{message('import.cancel')}</Button>
        <Button
          variant="primary"
          isDisabled={!ready}
          pending={commit.busy}
          pendingLabel={message('import.committing')}
          onPress={commit.run}
        >
          {message('import.commit', { count: codeCount })}
        </Button>
      </footer>
    </div>
  );
}

function useCommit(
  draft: ImportDraft,
  entries: ReturnType<typeof entriesOf>,
  choices: readonly ImportChoice[],
): { busy: boolean; error: unknown; run: () => void } {
  const client = useClient();
  const navigation = useNavigation();
  const messageBar = useMessageBar();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function commit(): Promise<void> {
    const imported = await client.request('import.commit', {
      draftId: draft.draftId,
      choices: entries.flatMap((entry, at) => {
        const choice = choices[at];
        return choice?.include === true ? [storedChoice(entry, choice)] : [];
      }),
    });
    const count = imported.reduce((sum, { added }) => sum + added, 0);
    const text = message('import.done', { count, accounts: imported.length });
    announce(text);
    messageBar.show({ text });
    const only = imported.length === 1 ? imported[0] : undefined;
    navigation.open(
      only === undefined
        ? { screen: 'accounts', filter: 'all' }
        : { screen: 'account', accountId: only.accountId },
    );
  }

  return {
    busy,
    error,
    run: () => {
      if (busy) return;
      setBusy(true);
      setError(null);
      commit()
        .catch(setError)
        .finally(() => setBusy(false));
    },
  };
}

function storedChoice(
  { file, account }: { readonly file: number; readonly account: number },
  choice: ImportChoice,
) {
  const target =
    choice.target === 'existing' && choice.accountId !== null
      ? { kind: 'existing' as const, accountId: choice.accountId }
      : { kind: 'new' as const, issuer: choice.issuer, name: choice.name };
  return { file, account, target, mode: choice.mode, used: [...choice.used] };
}
