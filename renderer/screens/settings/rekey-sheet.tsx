import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { RecoveryKeyCheck } from '../../components/recovery-key-check.tsx';
import { RecoverySheetStep } from '../../components/recovery-sheet-step.tsx';
import { useRecoveryKeyCheck } from '../../components/use-recovery-key-check.ts';
import { message } from '../../messages/message.ts';
import styles from './rekey-dialog.module.css';

export interface RekeySheetProps {
  readonly recoveryKey: string;
  readonly title: string;
  readonly text: string;
  /** Shown when all is done. */
  readonly finished: string;
  readonly onClose: () => void;
}

/** The new recovery key. There is no way out but through the check: the old sheet is already worthless. */
export function RekeySheet({ recoveryKey, title, text, finished, onClose }: RekeySheetProps) {
  const [shown, setShown] = useState(true);
  const { show } = useMessageBar();
  const check = useRecoveryKeyCheck(recoveryKey);

  async function finish(): Promise<void> {
    if (!(await check.confirm())) return;
    onClose();
    show({ text: finished });
  }

  return (
    <Dialog
      title={title}
      subtitle={text}
      size="use"
      hideClose
      isDismissable={false}
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          pending={check.pending}
          pendingLabel={message('sheetStep.checking')}
          isDisabled={check.typed.trim() === ''}
          onPress={() => void finish()}
        >
          {message('sheetStep.finishRekey')}
        </Button>
      }
    >
      <form
        className={styles['body']}
        onSubmit={(event) => {
          event.preventDefault();
          void finish();
        }}
      >
        <RecoverySheetStep recoveryKey={recoveryKey} shown={shown} onShow={() => setShown(true)} />
        <RecoveryKeyCheck check={check} onStart={() => setShown(false)} />
      </form>
    </Dialog>
  );
}
