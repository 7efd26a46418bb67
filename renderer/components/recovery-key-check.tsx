import { message } from '../messages/message.ts';
import { TextField } from './text-field.tsx';
import type { RecoveryKeyCheck as Check } from './use-recovery-key-check.ts';
import styles from './recovery-key-check.module.css';

export interface RecoveryKeyCheckProps {
  readonly check: Check;
  /** The field was entered: the key should hide now. */
  readonly onStart: () => void;
}

/** The question for one group of the printed key. */
export function RecoveryKeyCheck({ check, onStart }: RecoveryKeyCheckProps) {
  return (
    <div className={styles['check']} onFocus={onStart}>
      <TextField
        label={message('sheetStep.confirm', { group: check.group })}
        value={check.typed}
        onChange={check.type}
        hint={message('sheetStep.confirmHint')}
        error={check.problem}
        isDisabled={check.pending}
        maxLength={16}
        size="large"
        mono
        reserveMessage
      />
    </div>
  );
}
