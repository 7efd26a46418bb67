import { useMemo, useState } from 'react';
import type { Result } from '../../../shared/contract.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/notice.tsx';
import { PassphraseChoice } from '../../components/passphrase-choice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import { StepFrame } from './step-frame.tsx';
import styles from './step-passphrase.module.css';

export interface StepPassphraseProps {
  readonly vaultName: string;
  readonly onBack: () => void;
  readonly onCreated: (created: Result<'vault.create'>) => void;
}

/** Step 2: the passphrase; at its end the vault is made. */
export function StepPassphrase({ vaultName, onBack, onCreated }: StepPassphraseProps) {
  const client = useClient();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [understood, setUnderstood] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const known = useMemo(() => ['sparekey', 'vault', vaultName], [vaultName]);
  const ready = passphrase !== null && understood;

  function create(): void {
    if (passphrase === null || !understood || pending) return;
    setPending(true);
    setFailure(null);
    client
      .request('vault.create', { passphrase })
      .then(onCreated)
      .catch((error: unknown) => {
        setFailure(error);
        setPending(false);
      });
  }

  return (
    <StepFrame
      step={2}
      title={message('create.passphraseTitle')}
      text={message('create.passphraseText')}
      back={
        <Button isDisabled={pending} onPress={onBack}>
          {message('action.back')}
        </Button>
      }
      action={
        <>
          {pending ? (
            <span className={styles['progress']}>
              <ProgressBar label={message('create.pendingHint')} />
            </span>
          ) : null}
          <Button
            type="submit"
            variant="primary"
            isDisabled={!ready}
            pending={pending}
            pendingLabel={message('create.pending')}
          >
            {message('action.continue')}
          </Button>
        </>
      }
      onSubmit={create}
    >
      <PassphraseChoice onChange={setPassphrase} known={known} />
      <Checkbox isSelected={understood} onChange={setUnderstood}>
        {message('create.understand')}
      </Checkbox>
      {failure === null ? null : <Notice kind="error">{errorMessage(failure)}</Notice>}
    </StepFrame>
  );
}
