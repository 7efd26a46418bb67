import { ScanLine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { failureOf } from '../../../shared/errors.ts';
import type { PaperRestore } from '../../../shared/paper-requests.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { message } from '../../messages/message.ts';
import { errorCode, errorMessage } from '../../vault/error-messages.ts';
import { useNavigation, type DroppedFile } from '../../vault/navigation.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './add-codes.module.css';
import { PagePictures } from './page-pictures.tsx';
import { pictureForReader } from './picture-for-reader.ts';
import { RestoreProgress } from './restore-progress.tsx';
import { TypedSheet } from './typed-sheet.tsx';
import { usePastedPictures } from './use-pasted-pictures.ts';

/** What was gathered of a sheet so far. */
export interface GatheredPages {
  readonly pictures: readonly DroppedFile[];
  readonly lines: string;
}

export function withPictures(before: GatheredPages, files: readonly DroppedFile[]): GatheredPages {
  return { ...before, pictures: [...before.pictures, ...files].slice(0, limits.importFiles) };
}

interface RestorePaperProps {
  readonly gathered: GatheredPages;
  readonly onGathered: (change: (before: GatheredPages) => GatheredPages) => void;
  readonly onRestored: (restored: PaperRestore) => void;
}

/** Photos or scans of the pages, in any order, or the typed lines; what they hold goes through the import preview. */
export function RestorePaper(props: RestorePaperProps): ReactNode {
  const { gathered, onGathered, onRestored } = props;
  const { pictures, lines } = gathered;
  const client = useClient();
  const navigation = useNavigation();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (changed: Partial<GatheredPages>): void => {
    setError(null);
    onGathered((before) => ({ ...before, ...changed }));
  };
  const add = (files: readonly DroppedFile[]): void => {
    setError(null);
    onGathered((before) => withPictures(before, files));
  };
  usePastedPictures(add);

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
          <Notice kind="error">{failureWords(error, pictures)}</Notice>
        )}
        <PagePictures
          pictures={pictures}
          onAdd={add}
          onChange={(left) => change({ pictures: left })}
        />
        {busy && pictures.length > 0 && <RestoreProgress />}
        {asksPassphrase && (
          <SecretField
            label={message('restore.passphrase')}
            hint={message('restore.passphraseHint')}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
          />
        )}
        <TypedSheet lines={lines} onChange={(typed) => change({ lines: typed })} />
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

/** A picture that cannot be read is named as the list above names it. */
function failureWords(error: unknown, pictures: readonly DroppedFile[]): string {
  const { code, detail } = failureOf(error);
  const picture = pictures[Number(detail['picture']) - 1];
  if (code !== 'paper.unreadablePicture' || picture === undefined) return errorMessage(error);
  return message('restore.unreadable', { name: picture.name ?? message('import.pastedPicture') });
}
