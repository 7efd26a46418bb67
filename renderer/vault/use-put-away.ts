import type { AccountSummary } from '../../shared/vault-types.ts';
import { useMessageBar } from '../components/message-bar.tsx';
import { message, type MessageKey } from '../messages/message.ts';
import { errorMessage } from './error-messages.ts';
import { useNavigation } from './navigation.ts';
import { useClient } from './use-vault.ts';

type Named = Pick<AccountSummary, 'id' | 'issuer' | 'name'>;

export interface PutAway {
  /** Each leaves a message with Undo; a failure is said in its place. */
  readonly archive: (account: Named) => Promise<void>;
  readonly unarchive: (account: Named) => Promise<void>;
  /** Into the trash. */
  readonly remove: (account: Named) => Promise<void>;
  readonly restore: (account: Named) => Promise<void>;
  /** One code set into the trash. */
  readonly removeSet: (account: Named, codeSetId: string) => Promise<void>;
  /** A set that was deleted alone, back to its account. `trashedId` is what holds it in the trash. */
  readonly restoreSet: (account: Named, trashedId: string) => Promise<void>;
}

type Step = 'account.archive' | 'account.unarchive' | 'account.delete' | 'account.restore';

const done: Readonly<Record<Step, MessageKey>> = {
  'account.archive': 'accountAction.archived',
  'account.unarchive': 'accountAction.unarchived',
  'account.delete': 'accountAction.deleted',
  'account.restore': 'accountAction.restored',
};

const opposite: Readonly<Record<Step, Step>> = {
  'account.archive': 'account.unarchive',
  'account.unarchive': 'account.archive',
  'account.delete': 'account.restore',
  'account.restore': 'account.delete',
};

/** Archive and trash, both ways. Nothing here is final, so nothing here asks. */
export function usePutAway(): PutAway {
  const client = useClient();
  const { show } = useMessageBar();
  const { view, open } = useNavigation();

  async function run(step: Step, account: Named, undoes = false): Promise<void> {
    const { id: accountId, issuer, name } = account;
    try {
      await client.request(step, { accountId });
    } catch (error) {
      show({ text: errorMessage(error) });
      return;
    }
    const leaves = step === 'account.archive' || step === 'account.delete';
    if (leaves && view.screen === 'account' && view.accountId === accountId) {
      open({ screen: 'accounts', filter: 'all' });
    }
    const undo = {
      label: message('accountAction.undo'),
      onAction: () => void run(opposite[step], account, true),
    };
    show({ text: message(done[step], { issuer, name }).trim(), actions: undoes ? [] : [undo] });
  }

  async function restoreSet({ issuer, name }: Named, trashedId: string): Promise<void> {
    try {
      await client.request('account.restore', { accountId: trashedId });
      show({ text: message('accountAction.setRestored', { issuer, name }) });
    } catch (error) {
      show({ text: errorMessage(error) });
    }
  }

  async function removeSet(account: Named, codeSetId: string): Promise<void> {
    try {
      const { issuer, name } = account;
      const { accountId } = await client.request('codeSet.delete', { codeSetId });
      const undo = {
        label: message('accountAction.undo'),
        onAction: () => void restoreSet(account, accountId),
      };
      show({ text: message('accountAction.setDeleted', { issuer, name }), actions: [undo] });
    } catch (error) {
      show({ text: errorMessage(error) });
    }
  }

  return {
    removeSet,
    restoreSet,
    archive: (account) => run('account.archive', account),
    unarchive: (account) => run('account.unarchive', account),
    remove: (account) => run('account.delete', account),
    restore: (account) => run('account.restore', account),
  };
}
