import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { RecoveryKeyCheck } from '../../components/recovery-key-check.tsx';
import { RecoverySheetStep } from '../../components/recovery-sheet-step.tsx';
import { useRecoveryKeyCheck } from '../../components/use-recovery-key-check.ts';
import { message } from '../../messages/message.ts';
import { StepFrame } from './step-frame.tsx';

export interface StepSheetProps {
  readonly recoveryKey: string;
  readonly onDone: () => void;
}

/** Step 3: the recovery key goes to paper, and one group of it comes back. */
export function StepSheet({ recoveryKey, onDone }: StepSheetProps) {
  const [shown, setShown] = useState(true);
  const check = useRecoveryKeyCheck(recoveryKey);

  async function finish(): Promise<void> {
    if (await check.confirm()) onDone();
  }

  return (
    <StepFrame
      step={3}
      title={message('sheetStep.title')}
      text={message('sheetStep.text')}
      action={
        <Button
          type="submit"
          variant="primary"
          isDisabled={check.typed.trim() === ''}
          pending={check.pending}
          pendingLabel={message('sheetStep.checking')}
        >
          {message('sheetStep.finish')}
        </Button>
      }
      onSubmit={() => void finish()}
    >
      <RecoverySheetStep recoveryKey={recoveryKey} shown={shown} onShow={() => setShown(true)} />
      <RecoveryKeyCheck check={check} onStart={() => setShown(false)} />
    </StepFrame>
  );
}
