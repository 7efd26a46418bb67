import { Keyboard, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorCode, errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './failed-stage.module.css';

interface FailedStageProps {
  readonly account: AccountSummary;
  readonly error: unknown;
  readonly onClose: () => void;
}

/** No code could be taken. Where none is left, the way to new ones. */
export function FailedStage({ account, error, onClose }: FailedStageProps): ReactNode {
  const { open, openOverlay } = useNavigation();
  const code = errorCode(error);
  const { id: accountId, issuer } = account;
  if (code !== 'codeSet.exhausted' && code !== 'codeSet.notFound') {
    return (
      <div className={styles['failed']}>
        <Notice kind="error">{errorMessage(error)}</Notice>
      </div>
    );
  }
  return (
    <div className={styles['failed']}>
      <Notice kind="low" title={message('useCode.noCodes')}>
        {message('useCode.noCodesText', { issuer })}
      </Notice>
      <div className={styles['buttons']}>
        <Button
          size="large"
          icon={Keyboard}
          onPress={() => openOverlay({ kind: 'typeCodes', accountId })}
        >
          {message('useCode.typeCodes')}
        </Button>
        <Button
          variant="primary"
          size="large"
          icon={Plus}
          autoFocus
          onPress={() => {
            onClose();
            open({ screen: 'import', start: { kind: 'ask' }, accountId });
          }}
        >
          {message('useCode.addCodes')}
        </Button>
      </div>
    </div>
  );
}
