import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { PassphraseChoice } from '../../components/passphrase-choice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { message } from '../../messages/message.ts';
import { errorCode, errorMessage } from '../../vault/error-messages.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import type { RekeyKind, RekeyTexts } from './rekey-dialog.tsx';
import styles from './rekey-dialog.module.css';

export interface RekeyQuestionProps {
  readonly kind: RekeyKind;
  readonly texts: RekeyTexts;
  readonly onRekeyed: (recoveryKey: string) => void;
  readonly onClose: () => void;
}

export function RekeyQuestion({ kind, texts, onRekeyed, onClose }: RekeyQuestionProps) {
  const client = useClient();
  const { vaultName } = useSnapshot();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const known = useMemo(() => ['sparekey', 'vault', vaultName], [vaultName]);
  const next = kind === 'sheet' ? current : chosen;
  const refused = failure !== null && errorCode(failure) === 'vault.wrongPassphrase';

  useEffect(() => {
    if (!refused) return;
    input.current?.focus();
    input.current?.select();
  }, [refused, failure]);

  function rekey(): void {
    if (next === null || current === '' || pending) return;
    setPending(true);
    setFailure(null);
    client
      .request('vault.rekey', { currentPassphrase: current, newPassphrase: next })
      .then(({ recoveryKey }) => onRekeyed(recoveryKey))
      .catch((error: unknown) => {
        setFailure(error);
        setPending(false);
      });
  }

  return (
    <Dialog
      title={message(texts.title)}
      subtitle={message(texts.text)}
      size="use"
      isDismissable={!pending}
      onClose={onClose}
      footer={
        <>
          <Button isDisabled={pending} onPress={onClose}>
            {message('action.cancel')}
          </Button>
          <Button
            variant="primary"
            pending={pending}
            pendingLabel={message(texts.pending)}
            isDisabled={next === null || current === ''}
            onPress={rekey}
          >
            {message(texts.action)}
          </Button>
        </>
      }
    >
      <form

        className={styles['body']}
        onSubmit={(event) => {
          event.preventDefault();
          rekey();
        }}
      >
        <SecretField
          label={message('rekey.current')}
          value={current}
          onChange={setCurrent}
          isDisabled={pending}
          autoFocus
          inputRef={input}
          error={refused ? message('rekey.wrongCurrent') : null}
        />
        {kind === 'passphrase' ? <PassphraseChoice onChange={setChosen} known={known} /> : null}
        {failure === null || refused ? null : (
          <Notice kind="error">{errorMessage(failure)}</Notice>
        )}
      </form>
    </Dialog>
  );
}
