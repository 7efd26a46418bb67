import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import styles from './edit-account-dialog.module.css';

interface MarkReplacedDialogProps {
  readonly accountId: string;
  readonly codeSetId: string;
  readonly onClose: () => void;
}

/** The person had new codes made: the old ones are put aside, and the new ones asked for. Asks, as it has no undo. */
export function MarkReplacedDialog(props: MarkReplacedDialogProps): ReactNode {
  const { accountId, codeSetId, onClose } = props;
  const client = useClient();
  const { open } = useNavigation();
  const { show } = useMessageBar();
  const account = findAccount(useSnapshot(), accountId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (account === undefined) return null;
  const { issuer, remaining } = account;

  function confirm(): void {
    setBusy(true);
    client.request('codeSet.markReplaced', { codeSetId }).then(
      () => {
        onClose();
        show({ text: message('markReplaced.done') });
        open({ screen: 'import', start: { kind: 'ask' }, accountId });
      },
      (error: unknown) => {
        setProblem(error);
        setBusy(false);
      },
    );
  }

  return (
    <ConfirmDialog
      title={message('markReplaced.title', { issuer })}
      confirmLabel={message('markReplaced.confirm')}
      pending={busy}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
      <p className={styles['text']}>
        {message('markReplaced.text', { issuer, count: remaining })}{' '}
        {message('markReplaced.thenAdd')}
      </p>
    </ConfirmDialog>
  );
}
