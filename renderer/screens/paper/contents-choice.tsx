import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PassphraseChoice } from '../../components/passphrase-choice.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { message } from '../../messages/message.ts';
import styles from './contents-choice.module.css';
import { useSnapshot } from '../../vault/use-vault.ts';

interface ContentsChoiceProps {
  readonly passphrase: string | null;
  readonly onPassphrase: (passphrase: string | null) => void;
}

/** Plain, or encrypted under a passphrase of the sheet's own, which is asked for at once. */
export function ContentsChoice({ passphrase, onPassphrase }: ContentsChoiceProps): ReactNode {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <RadioCards
        label={message('paper.contents')}
        value={passphrase === null ? 'plain' : 'sealed'}
        onChange={(kind) => (kind === 'plain' ? onPassphrase(null) : setAsks(true))}
        options={[
          { value: 'plain', title: message('paper.plain'), detail: message('paper.plainHint') },
          { value: 'sealed', title: message('paper.sealed'), detail: message('paper.sealedHint') },
        ]}
      />
      {passphrase !== null && (
        <Button variant="quiet" size="compact" onPress={() => setAsks(true)}>
          {message('paper.changePassphrase')}
        </Button>
      )}
      {asks && (
        <SheetPassphrase
          onClose={() => setAsks(false)}
          onPassphrase={(chosen) => {
            setAsks(false);
            onPassphrase(chosen);
          }}
        />
      )}
    </>
  );
}

function SheetPassphrase(props: {
  readonly onClose: () => void;
  readonly onPassphrase: (passphrase: string) => void;
}): ReactNode {
  const { vaultName } = useSnapshot();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  return (
    <Dialog
      title={message('paper.passphraseTitle')}
      subtitle={message('paper.passphraseText')}
      size="use"
      onClose={props.onClose}
      footer={
        <>
          <Button onPress={props.onClose}>{message('paper.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={passphrase === null}
            onPress={() => passphrase !== null && props.onPassphrase(passphrase)}
          >
            {message('paper.usePassphrase')}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <PassphraseChoice onChange={setPassphrase} known={[vaultName]} />
      </div>
    </Dialog>
  );
}
