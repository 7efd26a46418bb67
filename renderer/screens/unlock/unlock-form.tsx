import { LifeBuoy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { VaultFileInfo } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { message } from '../../messages/message.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import { FileLine } from './file-line.tsx';
import { lockReasonText } from './lock-reason.ts';
import { UnlockFailure } from './unlock-failure.tsx';
import styles from './unlock-card.module.css';
import { useChooseFile } from './use-choose-file.ts';
import { fieldProblem } from './field-problem.tsx';
import { useUnlock } from './use-unlock.ts';

/** Asks for the passphrase, or for the recovery key from paper, and opens the vault. */
export function UnlockForm({ file }: { readonly file: VaultFileInfo }) {
  const status = useAppStatus();
  const unlock = useUnlock();
  const chooseFile = useChooseFile(unlock.fail);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const usesKey = unlock.kind === 'recoveryKey';
  const { tries } = unlock;

  useEffect(() => {
    // The refused text stays and is selected, so that it can be corrected or typed over.
    if (tries === 0) return;
    const field = input.current ?? area.current;
    field?.focus();
    field?.select();
  }, [tries]);

  const reason = lockReasonText(status);
  const problem = fieldProblem(unlock);
  return (
    <form
      className={styles['content']}
      onSubmit={(event) => {
        event.preventDefault();
        unlock.submit('current');
      }}
    >
      <h1 className={styles['title']}>{message('unlock.title', { name: file.name })}</h1>
      <FileLine file={file} onChange={chooseFile} />
      {reason ? <p className={styles['reason']}>{reason}</p> : null}
      <div className={styles['field']}>
        {usesKey ? (
          <TextField
            key="recoveryKey"
            label={message('unlock.recoveryKey')}
            value={unlock.text}
            onChange={unlock.setText}
            error={problem}
            hint={message('unlock.recoveryKeyHint')}
            isDisabled={unlock.pending}
            autoFocus
            mono
            multiline
            rows={3}
            enterSubmits
            areaRef={area}
            reserveMessage
          />
        ) : (
          <SecretField
            key="passphrase"
            label={message('unlock.passphrase')}
            value={unlock.text}
            onChange={unlock.setText}
            error={problem}
            pending={unlock.pending}
            autoFocus
            inputRef={input}
          />
        )}
      </div>
      <UnlockFailure unlock={unlock} onChooseFile={chooseFile} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        className={styles['submit']}
        pending={unlock.pending}
        pendingLabel={message('unlock.pending')}
        isDisabled={unlock.waitSeconds > 0}
      >
        {message('unlock.action')}
      </Button>
      <div className={styles['other']}>
        <TextLink
          icon={LifeBuoy}
          isDisabled={unlock.pending}
          onPress={() => unlock.setKind(usesKey ? 'passphrase' : 'recoveryKey')}
        >
          {message(usesKey ? 'unlock.withPassphrase' : 'unlock.withRecoveryKey')}
        </TextLink>
      </div>
    </form>
  );
}
