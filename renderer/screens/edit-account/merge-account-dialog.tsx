import { useMemo, useState, type ReactNode } from 'react';
import { AccountPicker } from '../../components/account-picker.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import styles from './edit-account-dialog.module.css';

interface MergeAccountDialogProps {
  readonly accountId: string;
  readonly onClose: () => void;
}

/** Two entries of one account become one. Says what happens before, because it has no undo. */
export function MergeAccountDialog({ accountId, onClose }: MergeAccountDialogProps): ReactNode {
  const client = useClient();
  const { open } = useNavigation();
  const { show } = useMessageBar();
  const snapshot = useSnapshot();
  const from = findAccount(snapshot, accountId);
  const [intoId, setIntoId] = useState<string | null>(null);
  const [active, setActive] = useState<'from' | 'into'>('into');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // The same issuer first: that is what two entries of one account have in common.
  const others = useMemo(() => {
    const rest = snapshot.accounts.filter(({ id }) => id !== accountId);
    const same = rest.filter(({ issuer }) => issuer === from?.issuer);
    return [...same, ...rest.filter(({ issuer }) => issuer !== from?.issuer)];
  }, [snapshot, accountId, from?.issuer]);
  if (from === undefined) return null;
  const into = intoId === null ? undefined : findAccount(snapshot, intoId);
  const bothActive = from.codeSetId !== null && into !== undefined && into.codeSetId !== null;

  function merge(): void {
    if (into === undefined) return;
    const intoAccountId = into.id;
    setBusy(true);
    client.request('account.merge', { fromAccountId: accountId, intoAccountId, active }).then(
      () => {
        onClose();
        open({ screen: 'account', accountId: intoAccountId });
        show({ text: message('mergeAccount.done') });
      },
      (error: unknown) => {
        setProblem(error);
        setBusy(false);
      },
    );
  }

  const { issuer, name } = from;
  return (
    <Dialog
      size="use"
      title={message('mergeAccount.title', { issuer, name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{message('action.cancel')}</Button>
          <Button
            variant="destructive"
            pending={busy}
            isDisabled={into === undefined}
            onPress={merge}
          >
            {message('mergeAccount.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['text']}>{message('mergeAccount.text')}</p>
        {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
        <AccountPicker
          label={message('mergeAccount.target')}
          accounts={others}
          value={intoId}
          autoFocus
          onChange={setIntoId}
        />
        {bothActive && (
          <RadioCards
            label={message('mergeAccount.active')}
            value={active}
            onChange={setActive}
            options={[
              {
                value: 'into',
                title: message('mergeAccount.activeInto', {
                  issuer: into.issuer,
                  name: into.name,
                }),
              },
              { value: 'from', title: message('mergeAccount.activeFrom', { issuer, name }) },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
