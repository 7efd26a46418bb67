import { Plus, ShieldCheck } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { matchAccounts, needsAttention } from '../../vault/account-search.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { AccountsEmpty } from './accounts-empty.tsx';
import { orderAccounts, type AccountsOrder } from './accounts-order.ts';
import { AccountsTable } from './accounts-table.tsx';
import styles from './accounts-screen.module.css';
import { AttentionCards } from './attention-cards.tsx';

/** The overview: what needs attention first, then every account with its remaining codes. */
export function AccountsScreen({ filter }: { readonly filter: 'all' | 'attention' }): ReactNode {
  const { accounts } = useSnapshot();
  const navigation = useNavigation();
  const [order, setOrder] = useState<AccountsOrder>('risk');
  const scroller = useScrollMemory(`accounts/${filter}`);

  if (accounts.length === 0) return <AccountsEmpty />;

  const query = navigation.search.trim();
  const searching = query !== '';
  const found = searching ? matchAccounts(accounts, query) : accounts;
  const shown = filter === 'attention' ? found.filter((a) => needsAttention(a) !== null) : found;
  const codes = accounts.reduce((sum, account) => sum + account.remaining, 0);
  const add = (): void => navigation.open({ screen: 'import', start: { kind: 'ask' } });

  return (
    <div className={styles['screen']} ref={scroller}>
      <PageHeader
        title={message(filter === 'all' ? 'accounts.title' : 'accounts.titleAttention')}
        detail={message('accounts.summary', { accounts: accounts.length, codes })}
        actions={
          <Button variant="primary" icon={Plus} keyCap="N" onPress={add}>
            {message('accounts.add')}
          </Button>
        }
      />
      {filter === 'all' && !searching && <AttentionCards accounts={accounts} />}
      {shown.length > 0 ? (
        <AccountsTable accounts={orderAccounts(shown, order)} order={order} onOrder={setOrder} />
      ) : searching ? (
        <EmptyState
          title={message('accounts.noMatch', { query })}
          actions={<Button onPress={add}>{message('accounts.add')}</Button>}
        />
      ) : (
        <EmptyState icon={ShieldCheck} title={message('accounts.allFine')}>
          {message('accounts.allFineText')}
        </EmptyState>
      )}
    </div>
  );
}

/** Comes back to where the list was left when an account is closed again. */
function useScrollMemory(key: string): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const { scrollMemory } = useNavigation();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    element.scrollTop = scrollMemory.get(key) ?? 0;
    const remember = (): void => {
      scrollMemory.set(key, element.scrollTop);
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [key, scrollMemory]);
  return ref;
}
