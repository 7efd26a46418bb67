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

/** The one step without a way back. One account can be archived instead. */
export function DeleteForGood({ accounts, onClose }: DeleteForGoodProps) {
  const client = useClient();
  const { show } = useMessageBar();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [only] = accounts.length === 1 ? accounts : [];
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
      title={
        only
          ? message('trash.deleteTitle', { issuer: only.issuer, name: only.name, sets })
          : message('trash.emptyTitle', { count: accounts.length, sets })
      }
      onClose={onClose}
      footer={
        <>
          <Button autoFocus isDisabled={busy} onPress={onClose}>
            {message('action.cancel')}
          </Button>
          {only && (
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
      <p>{only ? message('trash.deleteText') : message('trash.emptyText', { remaining })}</p>
    </Dialog>
  );
}
