import { useState } from 'react';
import type { TrashedAccount } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';

export interface DeleteForGoodProps {
  readonly accounts: readonly TrashedAccount[];
  readonly onClose: () => void;
}

/** The one step without a way back. One account can be archived instead; a set has no archive but its account. */
export function DeleteForGood({ accounts, onClose }: DeleteForGoodProps) {
  const client = useClient();
  const { show } = useMessageBar();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [only] = accounts.length === 1 ? accounts : [];
  const isSet = only !== undefined && only.setOf !== null;
  const sets = accounts.reduce((sum, account) => sum + account.codeSets, 0);
  const remaining = accounts.reduce((sum, account) => sum + account.remaining, 0);

  async function run(act: () => Promise<string>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      show({ text: await act() });
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }
  const remove = async (): Promise<string> => {
    const { deleted } = await client.request('account.deleteForGood', {
      accountIds: accounts.map(({ accountId }) => accountId),
    });
    return message('trash.deleted', { count: deleted });
  };
  const archive = async ({ accountId, issuer, name }: TrashedAccount): Promise<string> => {
    await client.request('account.restore', { accountId });
    await client.request('account.archive', { accountId });
    return message('accountAction.archived', { issuer, name });
  };

  return (
    <Dialog
      size="confirm"
      role="alertdialog"
      hideClose
      isDismissable={!busy}
      title={titleOf(accounts, sets)}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus isDisabled={busy} onPress={onClose}>
            {message('action.cancel')}
          </Button>
          {only && !isSet && (
            <Button isDisabled={busy} onPress={() => void run(() => archive(only))}>
              {message('trash.archive')}
            </Button>
          )}
          <Button variant="destructive" pending={busy} onPress={() => void run(remove)}>
            {message('trash.delete')}
          </Button>
        </>
      }
    >
      {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
      <p>
        {isSet && message('trash.deleteSetText', { remaining })}
        {only && !isSet && message('trash.deleteText')}
        {!only && message('trash.emptyText', { remaining })}
      </p>
    </Dialog>
  );
}

function titleOf(accounts: readonly TrashedAccount[], sets: number): string {
  const [first] = accounts;
  if (accounts.length !== 1 || first === undefined) {
    const whole = accounts.filter(({ setOf }) => setOf === null).length;
    return message('trash.emptyTitle', { accounts: whole, sets });
  }
  const { issuer, name, setOf } = first;
  return setOf === null
    ? message('trash.deleteTitle', { issuer, name, sets })
    : message('trash.deleteSetTitle', { issuer, name });
}
