import { FileX2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import styles from './nothing-found.module.css';
import { SkippedLines } from './skipped-lines.tsx';
import { UnreadFiles } from './unread-files.tsx';

/** "No codes" is a valid answer: it says what was read and offers the way by hand. */
export function NothingFound(props: {
  readonly draft: ImportDraft;
  readonly notice?: ReactNode;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly onPaste: () => void;
}): ReactNode {
  const failures = props.draft.files.flatMap(({ failure }) => failure ?? []);
  const hasFailures = failures.length > 0;
  const isSealed = failures.some(({ code }) => code === 'import.needsPassphrase');
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('import.title')}
        back={{ label: props.backLabel, onPress: props.onBack }}
      />
      {(props.notice !== undefined || hasFailures) && (
        <div className={styles['lines']}>
          {props.notice}
          <UnreadFiles draft={props.draft} onDraft={props.onDraft} />
        </div>
      )}
      {!isSealed && (
        <EmptyState
          icon={FileX2}
          title={message('import.nothingTitle')}
          actions={
            <Button variant="primary" onPress={props.onPaste}>
              {message('import.paste')}
            </Button>
          }
        >
          {message('import.nothingText')}
        </EmptyState>
      )}
      <div className={styles['lines']}>
        {props.draft.files.map((file, at) => (
          <SkippedLines key={`${at}/${file.name ?? ''}`} problems={file.problems} />
        ))}
      </div>
    </div>
  );
}
