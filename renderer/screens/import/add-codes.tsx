import { FileDown } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation, type ImportStart } from '../../vault/navigation.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './add-codes.module.css';

interface AddCodesProps {
  readonly start: ImportStart;
  readonly onDraft: (draft: ImportDraft) => void;
}

/** Three ways in: choose, drop (anywhere in the window), paste or type. */
export function AddCodes({ start, onDraft }: AddCodesProps): ReactNode {
  const client = useClient();
  const navigation = useNavigation();
  const [text, setText] = useState('');
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const handled = useRef<ImportStart | null>(null);

  const read = useCallback(
    (open: () => Promise<ImportDraft | null>) => {
      setReading(true);
      setError(null);
      open()
        .then((draft) => draft !== null && onDraft(draft), setError)
        .finally(() => setReading(false));
    },
    [onDraft],
  );
  const chooseFiles = useCallback(
    () => read(() => client.request('import.chooseFiles', {})),
    [read, client],
  );

  useEffect(() => {
    // Each start is acted on once, however often the effect runs.
    if (handled.current === start) return;
    handled.current = start;
    if (start.kind === 'chooseFiles') chooseFiles();
    else if (start.kind === 'files') {
      const files = [...start.files];
      read(() => client.request('import.read', { files }));
    }
  }, [start, read, chooseFiles, client]);

  const bytes = new TextEncoder().encode(text);
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('import.addTitle')}
        back={{ label: message('accounts.back'), onPress: navigation.back }}
      />
      <div className={styles['content']}>
        <p className={styles['intro']}>{message('import.addHint')}</p>
        {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
        <div className={styles['target']}>
          <FileDown size={28} aria-hidden className={styles['icon']} />
          <div className={styles['targetText']}>
            <div className={styles['drop']}>{message('import.dropHere')}</div>
            <div className={styles['hint']}>{message('import.dropHint')}</div>
          </div>
          <Button
            variant="primary"
            onPress={chooseFiles}
            pending={reading}
            pendingLabel={message('import.reading')}
          >
            {message('import.chooseFile')}
          </Button>
        </div>
        <TextField
          label={message('import.pasteLabel')}
          hint={message('import.pasteHint')}
          value={text}
          onChange={setText}
          multiline
          rows={10}
          mono
          maxLength={limits.pasteCharacters}
        />
        <div className={styles['actions']}>
          <Button
            isDisabled={text.trim() === '' || reading}
            onPress={() =>
              read(() => client.request('import.read', { files: [{ name: null, bytes }] }))
            }
          >
            {message('import.check')}
          </Button>
        </div>
      </div>
    </div>
  );
}
