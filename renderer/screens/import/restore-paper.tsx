import { ScanLine } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PaperRestore } from '../../../shared/paper-requests.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { errorCode, errorMessage } from '../../vault/error-messages.ts';
import { useNavigation, type DroppedFile, type ImportStart } from '../../vault/navigation.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './add-codes.module.css';
import { PagePictures } from './page-pictures.tsx';
import { pictureForReader } from './picture-for-reader.ts';
import { usePastedPictures } from './use-pasted-pictures.ts';

interface RestorePaperProps {
  readonly start: ImportStart;
  readonly onRestored: (restored: PaperRestore) => void;
}

/** Photos or scans of the pages, in any order, or the typed lines; what they hold goes through the import preview. */
export function RestorePaper({ start, onRestored }: RestorePaperProps): ReactNode {
  const client = useClient();
  const navigation = useNavigation();
  const [pictures, setPictures] = useState<readonly DroppedFile[]>([]);
  const [lines, setLines] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const handled = useRef<ImportStart | null>(null);
  const add = (files: readonly DroppedFile[]): void => {
    setError(null);
    setPictures((before) => [...before, ...files].slice(0, limits.importFiles));
  };
  usePastedPictures(add);

  useEffect(() => {
    if (handled.current === start) return;
    handled.current = start;
    if (start.kind === 'files') {
      setError(null);
      setPictures((before) => [...before, ...start.files].slice(0, limits.importFiles));
    }
  }, [start]);

  const code = error === null ? null : errorCode(error);
  const needsPassphrase = code === 'paper.passphraseNeeded' || code === 'paper.wrongPassphrase';
  const [asksPassphrase, setAsksPassphrase] = useState(false);
  if (needsPassphrase && !asksPassphrase) setAsksPassphrase(true);

  async function restore(): Promise<void> {
    const files = await Promise.all(pictures.map(({ bytes }) => pictureForReader(bytes)));
    const secret = passphrase === '' ? {} : { passphrase };
    onRestored(await client.request('paper.restore', { pictures: files, lines, ...secret }));
  }

  function run(): void {
    if (busy) return;
    setBusy(true);
    setError(null);
    restore()
      .catch(setError)
      .finally(() => setBusy(false));
  }

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('restore.title')}
        back={{ label: message('action.back'), onPress: navigation.back }}
      />
      <form
        className={styles['content']}
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <p className={styles['intro']}>{message('restore.hint')}</p>
        {error !== null && code !== 'paper.passphraseNeeded' && (
          <Notice kind="error">{errorMessage(error)}</Notice>
        )}
        <PagePictures pictures={pictures} onAdd={add} onChange={setPictures} />
        {asksPassphrase && (
          <SecretField
            label={message('restore.passphrase')}
            hint={message('restore.passphraseHint')}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
          />
        )}
        <TextField
          label={message('restore.lines')}
          hint={message('restore.linesHint')}
          placeholder={message('restore.linesExample')}
          value={lines}
          onChange={setLines}
          multiline
          rows={6}
          mono
          maxLength={limits.pasteCharacters}
        />
        <div className={styles['actions']}>
          <span className={styles['gap']} />
          <Button
            variant="primary"
            type="submit"
            icon={ScanLine}
            pending={busy}
            pendingLabel={message('import.reading')}
            isDisabled={pictures.length === 0 && lines.trim() === ''}
          >
            {message('restore.read')}
          </Button>
        </div>
      </form>
    </div>
  );
}
