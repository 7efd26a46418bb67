import { useState, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { AccountPicker } from '../../components/account-picker.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import styles from './edit-account-dialog.module.css';

interface MoveSetDialogProps {
  readonly accountId: string;
  readonly codeSetId: string;
  readonly onClose: () => void;
}

/** A set that was stored under the wrong account goes to the right one. */
export function MoveSetDialog({ accountId, codeSetId, onClose }: MoveSetDialogProps): ReactNode {
  const client = useClient();
  const { open } = useNavigation();
  const { show } = useMessageBar();
  const snapshot = useSnapshot();
  const from = findAccount(snapshot, accountId);
  const [toNew, setToNew] = useState(false);
  const [targetId, setTargetId] = useState<string | null>(null);
  const [issuer, setIssuer] = useState(from?.issuer ?? '');
  const [name, setName] = useState('');
  const [active, setActive] = useState<'moved' | 'existing'>('existing');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (from === undefined) return null;

  const into = targetId === null ? undefined : findAccount(snapshot, targetId);
  const isActive = codeSetId === from.codeSetId;
  const conflict = !toNew && isActive && into !== undefined && into.codeSetId !== null;
  const ready = toNew ? issuer.trim() !== '' : into !== undefined;

  function move(): void {
    setBusy(true);
    client
      .request('codeSet.move', {
        codeSetId,
        target:
          toNew || into === undefined
            ? { kind: 'new', issuer: issuer.trim(), name: name.trim() }
            : { kind: 'existing', accountId: into.id },
        active: isActive && (toNew || into?.codeSetId === null) ? 'moved' : active,
      })
      .then(
        (moved) => {
          onClose();
          open({ screen: 'account', accountId: moved.accountId });
          show({ text: message('moveSet.done') });
        },
        (error: unknown) => {
          setProblem(error);
          setBusy(false);
        },
      );
  }

  return (
    <Dialog
      size="use"
      title={message('accountAction.move').replace('…', '')}
      subtitle={message('moveSet.subtitle', { issuer: from.issuer, name: from.name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{message('action.cancel')}</Button>
          <Button variant="primary" pending={busy} isDisabled={!ready} onPress={move}>
            {message('moveSet.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
        {toNew ? (
          <div className={styles['pair']}>
            <TextField
              label={message('editAccount.issuer')}
              value={issuer}
              maxLength={limits.issuerCharacters}
              autoFocus
              onChange={setIssuer}
            />
            <TextField
              label={message('editAccount.name')}
              value={name}
              maxLength={limits.accountNameCharacters}
              onChange={setName}
            />
          </div>
        ) : (
          <AccountPicker
            label={message('moveSet.target')}
            accounts={othersOf(snapshot.accounts, accountId)}
            value={targetId}
            autoFocus
            onChange={setTargetId}
          />
        )}
        <div>
          <Button variant="quiet" size="compact" onPress={() => setToNew(!toNew)}>
            {message(toNew ? 'moveSet.existingAccount' : 'moveSet.newAccount')}
          </Button>
        </div>
        {conflict && (
          <RadioCards
            label={message('moveSet.active')}
            value={active}
            onChange={setActive}
            options={[
              { value: 'existing', title: message('moveSet.activeExisting') },
              { value: 'moved', title: message('moveSet.activeMoved') },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}

function othersOf(accounts: readonly AccountSummary[], id: string): readonly AccountSummary[] {
  return accounts.filter((account) => account.id !== id);
}
