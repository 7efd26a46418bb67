import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SettledUse } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import type { UseCodeFlow } from './use-code-flow.ts';
import styles from './worked-stage.module.css';

/** After that many in a row the set itself is in doubt. */
const doubtfulRejections = 3;

export function RejectedStage(props: {
  readonly settled: SettledUse;
  readonly flow: UseCodeFlow;
}): ReactNode {
  const { settled, flow } = props;
  const { position, nextPosition } = settled;
  return (
    <div className={styles['answer']}>
      <h3 className={styles['title']}>{message('useCode.markedRejected', { position })}</h3>
      <p className={styles['text']}>
        {nextPosition === null
          ? message('useCode.checkOnly')
          : message('useCode.checkOrTry', { position: nextPosition })}
      </p>
      {settled.rejectedInARow >= doubtfulRejections && (
        <Notice kind="low">{message('useCode.oldSet')}</Notice>
      )}
      <div className={styles['buttons']}>
        <Button
          size="large"
          icon={RotateCcw}
          // Without a focused button in it the dialog would not hear Esc.
          autoFocus={nextPosition === null}
          isDisabled={flow.busy}
          onPress={flow.tryAgain}
        >
          {message('useCode.tryAgain', { position })}
        </Button>
        {nextPosition !== null && (
          <Button
            variant="primary"
            size="large"
            autoFocus
            isDisabled={flow.busy}
            onPress={flow.showNext}
          >
            {message('useCode.showNext', { position: nextPosition })}
          </Button>
        )}
      </div>
    </div>
  );
}
