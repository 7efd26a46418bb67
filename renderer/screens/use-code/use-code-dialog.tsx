import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Dialog } from '../../components/dialog.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { message } from '../../messages/message.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { FailedStage } from './failed-stage.tsx';
import { NewCodeStage } from './new-code-stage.tsx';
import { RejectedStage } from './rejected-stage.tsx';
import { ShownStage } from './shown-stage.tsx';
import { useCodeFlow } from './use-code-flow.ts';
import styles from './use-code-dialog.module.css';
import { WorkedStage } from './worked-stage.tsx';

interface UseCodeDialogProps {
  readonly accountId: string;
  readonly position: number | undefined;
  readonly onClose: () => void;
}

/**
 * The moment of need: one code, large, already reserved on disk when it appears. Closing without an answer leaves it
 * reserved; `PendingUseBar` asks afterwards.
 */
export function UseCodeDialog({ accountId, position, onClose }: UseCodeDialogProps): ReactNode {
  const account = findAccount(useSnapshot(), accountId);
  const flow = useCodeFlow(accountId, position, onClose);
  if (account === undefined) return null;
  const { stage } = flow;

  return (
    <Dialog
      size="use"
      title={message('useCode.title', { issuer: account.issuer })}
      header={
        <Header
          account={account}
          words={
            stage.kind === 'shown'
              ? message('useCode.position', {
                  position: stage.use.position,
                  total: stage.use.total,
                })
              : null
          }
        />
      }
      onClose={onClose}
    >
      {stage.kind === 'reserving' && (
        <p className={styles['waiting']} role="status">
          {message('useCode.loading')}
        </p>
      )}
      {stage.kind === 'failed' && (
        <FailedStage account={account} error={stage.error} onClose={onClose} />
      )}
      {stage.kind === 'shown' && <ShownStage account={account} use={stage.use} flow={flow} />}
      {stage.kind === 'worked' &&
        (stage.settled.needsNewCode ? (
          <NewCodeStage account={account} flow={flow} onClose={onClose} />
        ) : (
          <WorkedStage account={account} settled={stage.settled} flow={flow} onClose={onClose} />
        ))}
      {stage.kind === 'rejected' && <RejectedStage settled={stage.settled} flow={flow} />}
    </Dialog>
  );
}

function Header(props: {
  readonly account: AccountSummary;
  readonly words: string | null;
}): ReactNode {
  return (
    <div className={styles['header']}>
      <MonogramTile issuer={props.account.issuer} size={32} />
      <div className={styles['names']}>
        <bdi className={styles['issuer']}>{props.account.issuer}</bdi>
        <bdi className={styles['name']}>{props.account.name}</bdi>
      </div>
      {props.words !== null && <span className={styles['words']}>{props.words}</span>}
    </div>
  );
}
