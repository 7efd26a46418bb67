import type { ErrorCode } from '../../../shared/errors.ts';
import { VaultError } from '../../../shared/errors.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import { isFieldProblem } from './field-problem.tsx';
import styles from './unlock-card.module.css';
import type { Unlock } from './use-unlock.ts';

const anotherFileHelps: readonly ErrorCode[] = [
  'vault.notAVault',
  'vault.tooNew',
  'vault.unsafeParameters',
  'vault.damaged',
  'storage.readFailed',
];

export interface UnlockFailureProps {
  readonly unlock: Unlock;
  readonly onChooseFile: () => void;
}

/** What is wrong with the file, and the way on; nothing here is the fault of the typed secret. */
export function UnlockFailure({ unlock, onChooseFile }: UnlockFailureProps) {
  const { previousCopySavedAt } = useAppStatus();
  const { failure } = unlock;
  if (!failure || isFieldProblem(failure.code)) return null;

  const chooseFile = <Button onPress={onChooseFile}>{message('unlock.chooseFile')}</Button>;
  if (failure.code === 'vault.damaged' && previousCopySavedAt !== null) {
    return (
      <div className={styles['notice']}>
        <Notice
          kind="error"
          title={message('unlock.damagedTitle')}
          actions={
            <Button onPress={() => unlock.submit('previous')}>
              {message('unlock.openPrevious')}
            </Button>
          }
        >
          {message('unlock.damagedText', { date: mediumDate(previousCopySavedAt) })}
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles['notice']}>
      <Notice
        kind="error"
        actions={anotherFileHelps.includes(failure.code) ? chooseFile : undefined}
      >
        {failure.code === 'vault.damaged' ? (
          <>
            <strong>{message('unlock.damagedTitle')}</strong> {message('unlock.damagedNoCopy')}
          </>
        ) : (
          errorMessage(new VaultError(failure.code, failure.detail))
        )}
      </Notice>
    </div>
  );
}
