import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { PassphraseChoice } from '../../components/passphrase-choice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { message } from '../../messages/message.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
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

const refusals = new Set<ErrorCode | null>([
  'vault.wrongPassphrase',
  'vault.wrongRecoveryKey',
  'vault.recoveryKeyTypo',
]);

export function RekeyQuestion({ kind, texts, onRekeyed, onClose }: RekeyQuestionProps) {
  const client = useClient();
  const { vaultName } = useSnapshot();
  const [current, setCurrent] = useState('');
  const [byKey, setByKey] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const known = useMemo(() => ['sparekey', 'vault', vaultName], [vaultName]);
  const next = kind === 'sheet' ? current : chosen;
  const refused = failure !== null && refusals.has(errorCode(failure));

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
      .request('vault.rekey', {
        current: byKey
          ? { kind: 'recoveryKey', recoveryKey: current }
          : { kind: 'passphrase', passphrase: current },
        newPassphrase: next,
      })
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
          label={message(byKey ? 'unlock.recoveryKey' : 'rekey.current')}
          value={current}
          onChange={setCurrent}
          isDisabled={pending}
          autoFocus
          inputRef={input}
          error={refused ? errorMessage(failure) : null}
        />
        {/* A new sheet keeps the passphrase, so only the passphrase itself can ask for one. */}
        {kind === 'passphrase' ? (
          <TextLink
            isDisabled={pending}
            onPress={() => {
              setByKey(!byKey);
              setCurrent('');
              setFailure(null);
            }}
          >
            {message(byKey ? 'rekey.byPassphrase' : 'rekey.byKey')}
          </TextLink>
        ) : null}
        {kind === 'passphrase' ? <PassphraseChoice onChange={setChosen} known={known} /> : null}
        {failure === null || refused ? null : <Notice kind="error">{errorMessage(failure)}</Notice>}
      </form>
    </Dialog>
  );
}
