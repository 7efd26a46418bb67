import { Check, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountSummary, SettledUse } from '../../../shared/vault-types.ts';
import { BittingMeter } from '../../components/bitting-meter.tsx';
import { Button } from '../../components/button.tsx';
import { message } from '../../messages/message.ts';
import type { UseCodeFlow } from './use-code-flow.ts';
import styles from './worked-stage.module.css';

interface WorkedStageProps {
  readonly account: AccountSummary;
  readonly settled: SettledUse;
  readonly flow: UseCodeFlow;
  readonly onClose: () => void;
}

/** What is left, the tooth just ground down, and what to cross out on paper. */
export function WorkedStage({ account, settled, flow, onClose }: WorkedStageProps): ReactNode {
  return (
    <>
      <div className={styles['stage']}>
        <span className={styles['count']}>{settled.remaining}</span>
        <span className={styles['beside']}>
          <span className={styles['left']}>{message('useCode.left')}</span>
          <BittingMeter
            total={account.total}
            remaining={settled.remaining}
            status={account.status}
            size="large"
            grinding={account.kind !== 'reusable'}
          />
        </span>
      </div>
      <div className={styles['answer']}>
        <div className={styles['done']}>
          <span className={styles['tick']}>
            <Check size={18} aria-hidden />
          </span>
          <div>
            <h3 className={styles['title']}>
              {account.kind === 'reusable'
                ? message('useCode.keyUsed')
                : message('useCode.markedUsed', { position: settled.position })}
            </h3>
            <p className={styles['text']}>{adviceAfter(account, settled)}</p>
          </div>
        </div>
        <div className={styles['buttons']}>
          <Button size="large" icon={Undo2} isDisabled={flow.busy} onPress={flow.undo}>
            {message('useCode.undo')}
          </Button>
          <Button variant="primary" size="large" autoFocus onPress={onClose}>
            {message('useCode.done')}
          </Button>
        </div>
      </div>
    </>
  );
}

function adviceAfter(account: AccountSummary, settled: SettledUse): string {
  if (account.kind === 'reusable') return message('useCode.reusable');
  const sheets = settled.sheetIds.join(', ');
  const paper =
    sheets === '' ? [] : [message('useCode.crossOut', { position: settled.position, sheets })];
  const next =
    settled.nextPosition === null
      ? message('useCode.noneLeft', { issuer: account.issuer })
      : message('useCode.nextTime', { position: settled.nextPosition });
  return [...paper, next].join(' ');
}
