import { FileLock2, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { VaultFileInfo } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './step-file.module.css';
import { StepFrame } from './step-frame.tsx';

export interface StepFileProps {
  readonly file: VaultFileInfo | null;
  readonly onFile: (file: VaultFileInfo) => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}

/** Step 1: the place and name of the vault file. */
export function StepFile({ file, onFile, onBack, onContinue }: StepFileProps) {
  const client = useClient();
  const [failure, setFailure] = useState<unknown>(null);

  function choose(): void {
    setFailure(null);
    client
      .request('vault.chooseNewFile', {})
      .then((chosen) => {
        if (chosen) onFile(chosen);
      })
      .catch(setFailure);
  }

  return (
    <StepFrame
      step={1}
      title={message('create.fileTitle')}
      text={message('create.fileText')}
      back={<Button onPress={onBack}>{message('action.back')}</Button>}
      action={
        <Button type="submit" variant="primary" isDisabled={file === null}>
          {message('action.continue')}
        </Button>
      }
      onSubmit={() => {
        if (file) onContinue();
      }}
    >
      <div className={styles['well']}>
        <FileLock2 aria-hidden className={styles['icon']} />
        <span className={styles['place']}>
          {file ? (
            <>
              <strong className={styles['name']}>{file.fileName}</strong>
              <span className={styles['folder']}>{file.folder}</span>
            </>
          ) : (
            message('create.fileNone')
          )}
        </span>
        <Button icon={FolderOpen} onPress={choose}>
          {message(file ? 'create.fileChange' : 'create.fileChoose')}
        </Button>
      </div>
      <p className={styles['hint']}>{message('create.fileHint')}</p>
      {failure === null ? null : <Notice kind="error">{errorMessage(failure)}</Notice>}
    </StepFrame>
  );
}
