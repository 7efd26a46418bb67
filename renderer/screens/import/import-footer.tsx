import { useState, type ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import type { DraftEntry, ImportChoice } from './import-choices.ts';
import styles from './import-footer.module.css';
import { useCommit } from './use-commit.ts';

interface ImportFooterProps {
  readonly draft: ImportDraft;
  readonly entries: readonly DraftEntry[];
  readonly choices: readonly ImportChoice[];
  /** Which of them cannot be stored yet. */
  readonly isOpen: readonly boolean[];
  readonly onBack: () => void;
}

/** The one button that stores something, and what becomes of the plain files afterwards. */
export function ImportFooter(props: ImportFooterProps): ReactNode {
  const { draft, entries, choices, isOpen, onBack } = props;
  const [trash, setTrash] = useState(false);
  const commit = useCommit(draft, entries, choices);
  const included = choices.filter(({ include }) => include);
  const count = included.reduce((sum, { codes }) => sum + codes.length, 0);
  const open = isOpen.filter(Boolean).length;
  const ready = included.length > 0 && open === 0;
  const folder = draft.sourceFolder;
  return (
    <footer className={styles['footer']}>
      {commit.error !== null && <Notice kind="error">{errorMessage(commit.error)}</Notice>}
      {folder !== undefined && (
        <div className={styles['trash']}>
          <Checkbox isSelected={trash} onChange={setTrash}>
            <span className={styles['label']}>
              {message('import.deleteOriginal', { count: draft.files.length })}
            </span>
            <span className={styles['hint']}>
              {message('import.deleteHint', { folder, count: draft.files.length })}
              {trash && ` ${message('import.deleteDisk', { count: draft.files.length })}`}
            </span>
          </Checkbox>
        </div>
      )}
      {open > 0 && entries.length > 1 && (
        <p className={styles['open']}>{message('import.stillOpen', { count: open })}</p>
      )}
      <div className={styles['answers']}>
        <Button onPress={onBack}>{message('import.cancel')}</Button>
        <Button
          variant="primary"
          isDisabled={!ready}
          pending={commit.busy}
          pendingLabel={message('import.committing')}
          onPress={() => commit.run(trash && folder !== undefined)}
        >
          {message('import.commit', { count })}
        </Button>
      </div>
    </footer>
  );
}
