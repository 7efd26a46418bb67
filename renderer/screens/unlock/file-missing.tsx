import { useState } from 'react';
import type { VaultFileInfo } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useVaultStore } from '../../vault/use-vault.ts';
import { FileLine } from './file-line.tsx';
import { useChooseFile } from './use-choose-file.ts';
import styles from './unlock-card.module.css';

/** The chosen file is not where it was, for example because its drive is not connected. */
export function FileMissing({ file }: { readonly file: VaultFileInfo }) {
  const store = useVaultStore();
  const [failure, setFailure] = useState<unknown>(null);
  const chooseFile = useChooseFile(setFailure);
  return (
    <div className={styles['content']}>
      <h1 className={styles['title']}>{message('unlock.title', { name: file.name })}</h1>
      <FileLine file={file} />
      <div className={styles['notice']}>
        {failure === null ? (
          <Notice kind="low" title={message('unlock.missingTitle', { fileName: file.fileName })}>
            {message('unlock.missingText')}
          </Notice>
        ) : (
          <Notice kind="error">{errorMessage(failure)}</Notice>
        )}
      </div>
      <div className={styles['stack']}>
        <Button variant="primary" size="large" autoFocus onPress={chooseFile}>
          {message('unlock.chooseFile')}
        </Button>
        <Button size="large" onPress={() => void store.refresh().catch(setFailure)}>
          {message('unlock.lookAgain')}
        </Button>
      </div>
    </div>
  );
}
