import { FileDown, Keyboard, ScanLine } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
import { ReadingProgress } from './reading-progress.tsx';
import { usePastedPictures } from './use-pasted-pictures.ts';
import { useReadFiles } from './use-read-files.ts';

interface AddCodesProps {
  readonly start: ImportStart;
  readonly accountId: string | undefined;
  readonly onDraft: (draft: ImportDraft) => void;
}

/** The ways in: choose, drop (anywhere in the window), paste text or a picture, type; and back from paper. */
export function AddCodes({ start, accountId, onDraft }: AddCodesProps): ReactNode {
  const client = useClient();
  const navigation = useNavigation();
  const [text, setText] = useState('');
  const { read, reading, error } = useReadFiles(onDraft);
  const handled = useRef<ImportStart | null>(null);
  const chooseFiles = (): void => read(() => client.request('import.chooseFiles', {}));
  usePastedPictures((files) => read(() => client.request('import.read', { files })));

  useEffect(() => {
    // Each start is acted on once, however often the effect runs.
    if (handled.current === start) return;
    handled.current = start;
    if (start.kind === 'chooseFiles') read(() => client.request('import.chooseFiles', {}));
    else if (start.kind === 'files') {
      const files = [...start.files];
      read(() => client.request('import.read', { files }));
    }
  }, [start, read, client]);

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
        {reading ? (
          <ReadingProgress />
        ) : (
          <div className={styles['target']}>
            <FileDown size={28} aria-hidden className={styles['icon']} />
            <div className={styles['targetText']}>
              <div className={styles['drop']}>{message('import.dropHere')}</div>
              <div className={styles['hint']}>{message('import.dropHint')}</div>
            </div>
            <Button variant="primary" onPress={chooseFiles}>
              {message('import.chooseFile')}
            </Button>
          </div>
        )}
        <TextField
          label={message('import.pasteLabel')}
          hint={message('import.pasteHint')}
          value={text}
          onChange={setText}
          multiline
          rows={8}
          mono
          maxLength={limits.pasteCharacters}
        />
        <div className={styles['actions']}>
          <Button
            variant="quiet"
            icon={ScanLine}
            onPress={() => navigation.open({ screen: 'import', start: { kind: 'paper' } })}
          >
            {message('restore.open')}
          </Button>
          <Button
            variant="quiet"
            icon={Keyboard}
            onPress={() =>
              navigation.openOverlay({
                kind: 'typeCodes',
                ...(accountId === undefined ? {} : { accountId }),
              })
            }
          >
            {message('import.typeCodes')}
          </Button>
          <span className={styles['gap']} />
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
