import { Lock } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { useAnnounce } from '../../components/live-region.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { EntryList } from './entry-list.tsx';
import { FoundCodes } from './found-codes.tsx';
import { choicesThatCollide } from './choices-that-collide.ts';
import {
  entriesOf,
  firstChoices,
  isComplete,
  type DraftEntry,
  type ImportChoice,
} from './import-choices.ts';
import { ImportFooter } from './import-footer.tsx';
import styles from './import-preview.module.css';
import { NeverImported } from './never-imported.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SkippedLines } from './skipped-lines.tsx';
import { SourceCard } from './source-card.tsx';
import { TargetPane } from './target-pane.tsx';
import { UnreadFiles } from './unread-files.tsx';
import { useCodeCheck } from './use-code-check.ts';

interface ImportPreviewProps {
  readonly draft: ImportDraft;
  readonly accountId: string | undefined;
  /** What there is to say about the source, above everything else. */
  readonly notice?: ReactNode;
  readonly onDraft: (draft: ImportDraft) => void;
  /** Where `onBack` leads. */
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly onPaste: () => void;
}

const noCodes: ImportChoice['codes'] = [];

/** Every code with its state, every skipped line with its reason, and the choice of where it goes. Saves nothing yet. */
export function ImportPreview(props: ImportPreviewProps): ReactNode {
  const { draft, onBack } = props;
  const { accounts } = useSnapshot();
  const [entries] = useState(() => entriesOf(draft));
  const [choices, setChoices] = useState<readonly ImportChoice[]>(() =>
    firstChoices(entries, accounts, props.accountId),
  );
  const [current, setCurrent] = useState(0);
  const target = useRef<HTMLElement>(null);
  useAnnounceFound(draft);

  const entry = entries[current];
  const choice = choices[current];
  const targetId = choice?.target === 'existing' ? choice.accountId : null;
  const check = useCodeCheck(choice?.codes ?? noCodes, targetId);
  const file = entry === undefined ? undefined : draft.files[entry.file];
  if (entry === undefined || choice === undefined || file === undefined) {
    return <NothingFound {...props} />;
  }

  const collides = choicesThatCollide(choices);
  const isOpen = choices.map((one, at) => !isComplete(one) || collides[at] !== null);
  const changeAt = (index: number, changed: Partial<ImportChoice>): void =>
    setChoices((all) =>
      all.map((before, at) => (at === index ? { ...before, ...changed } : before)),
    );
  const change = (changed: Partial<ImportChoice>): void => changeAt(current, changed);
  const pick = (at: number): void => {
    // Drawn at once, so that the answer that is missing can have the focus: in a narrow window it is far below.
    flushSync(() => setCurrent(at));
    if (isOpen[at] === true) {
      target.current?.querySelector<HTMLElement>('input[type=text], button')?.focus();
    }
  };
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('import.title')}
        back={{ label: props.backLabel, onPress: onBack }}
        actions={
          <span className={styles['unsaved']}>
            <Lock size={16} aria-hidden /> {message('import.nothingSaved')}
          </span>
        }
      />
      <div className={styles['panes']}>
        <div className={styles['found']}>
          {props.notice}
          <UnreadFiles draft={draft} onDraft={props.onDraft} />
          {entries.length > 1 && (
            <EntryList
              draft={draft}
              entries={entries}
              choices={choices}
              isOpen={isOpen}
              current={current}
              onPick={pick}
              onInclude={(at, include) => changeAt(at, { include })}
            />
          )}
          <SourceCard file={file} found={entry.found} />
          <NeverImported problems={file.problems} />
          <FoundCodes
            key={current}
            codes={choice.codes}
            onCodes={(codes) => change({ codes })}
            check={check}
            pictures={file.pictures ?? []}
            targetId={targetId}
          />
          <SkippedLines problems={file.problems} />
        </div>
        <TargetPane
          ref={target}
          choice={choice}
          overlap={check?.overlap ?? null}
          onChange={change}
          canExclude={entries.length > 1}
          rival={rivalName(draft, entries[collides[current] ?? -1])}
        />
      </div>
      <ImportFooter
        draft={draft}
        entries={entries}
        choices={choices}
        isOpen={isOpen}
        onBack={onBack}
      />
    </div>
  );
}

/** Where the other list is from; null when there is none. */
function rivalName(draft: ImportDraft, rival: DraftEntry | undefined): string | null {
  if (rival === undefined) return null;
  return draft.files[rival.file]?.name ?? message('import.pastedText');
}

function useAnnounceFound(draft: ImportDraft): void {
  const announce = useAnnounce();
  useEffect(() => {
    const codes = entriesOf(draft).flatMap(({ found }) => found.codes);
    announce(
      message('import.announce', {
        found: codes.length,
        skipped: draft.files.reduce((sum, file) => sum + file.problems.length, 0),
        known: codes.filter((code) => code.known.length > 0).length,
      }),
    );
  }, [announce, draft]);
}
