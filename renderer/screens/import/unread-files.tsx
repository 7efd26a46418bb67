import { useState, type ReactNode } from 'react';
import type { DraftFile, ImportDraft } from '../../../shared/import-types.ts';
import { VaultError } from '../../../shared/errors.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './unread-files.module.css';

interface UnreadFilesProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
}

/** Files that could not be read, each with its reason; one that is sealed takes its passphrase here. */
export function UnreadFiles({ draft, onDraft }: UnreadFilesProps): ReactNode {
  const failed = draft.files.flatMap((file, at) =>
    file.failure === undefined ? [] : [{ file, at, failure: file.failure }],
  );
  const sealed = failed.filter(({ failure }) => failure.code === 'import.needsPassphrase');
  const lost = failed.filter((one) => !sealed.includes(one));
  return (
    <>
      {sealed.map(({ file, at }) => (
        <SealedFile key={at} draft={draft} file={file} at={at} onDraft={onDraft} />
      ))}
      {lost.length > 0 && (
        <Notice kind="low" title={message('import.unreadTitle', { count: lost.length })}>
          <ul className={styles['list']}>
            {lost.map(({ file, at, failure }) => (
              <li key={at}>
                <bdi className={styles['name']}>{file.name ?? message('import.pastedText')}</bdi>{' '}
                {errorMessage(new VaultError(failure.code, failure.detail))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function SealedFile(props: {
  readonly draft: ImportDraft;
  readonly file: DraftFile;
  readonly at: number;
  readonly onDraft: (draft: ImportDraft) => void;
}): ReactNode {
  const client = useClient();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function open(): void {
    if (busy || passphrase === '') return;
    setBusy(true);
    setError(null);
    client
      .request('import.openSealed', {
        draftId: props.draft.draftId,
        file: props.at,
        passphrase,
      })
      .then(props.onDraft, setError)
      .finally(() => setBusy(false));
  }

  return (
    <form
      className={styles['sealed']}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <SecretField
        label={message('import.passphraseOf', {
          file: props.file.name ?? message('import.pastedText'),
        })}
        hint={message('import.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
        pending={busy}
        error={error === null ? undefined : errorMessage(error)}
      />
      <Button type="submit" isDisabled={passphrase === ''} pending={busy}>
        {message('import.openFile')}
      </Button>
    </form>
  );
}
