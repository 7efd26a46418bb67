import { Hash, Plus, ShieldCheck } from 'lucide-react';
import {
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { AccountSummary, VaultSnapshot } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { matchAccounts } from '../../vault/account-search.ts';
import { useNavigation, type AccountFilter } from '../../vault/navigation.ts';
import { useSearchText } from '../../vault/search-text.tsx';
import { useSnapshot } from '../../vault/use-vault.ts';
import { AccountsEmpty } from './accounts-empty.tsx';
import { orderAccounts, type AccountsOrder } from './accounts-order.ts';
import styles from './accounts-screen.module.css';
import { AccountsTable } from './accounts-table.tsx';
import { AttentionCards } from './attention-cards.tsx';

interface AccountsScreenProps {
  readonly filter: AccountFilter;
  readonly tag: string | undefined;
}

/** The overview: what needs attention first, then every account with its remaining codes. */
export function AccountsScreen({ filter, tag }: AccountsScreenProps): ReactNode {
  const snapshot = useSnapshot();
  const [order, setOrder] = useState<AccountsOrder>('risk');
  const listed = useMemo(() => accountsOf(snapshot, filter, tag), [snapshot, filter, tag]);
  const query = useSearchText().trim();
  const scroller = useScrollMemory(`accounts/${filter}/${tag ?? ''}`);
  const shown = useMemo(
    () => orderAccounts(query === '' ? listed : matchAccounts(listed, query), order),
    [listed, query, order],
  );
  const codes = useMemo(() => listed.reduce((sum, { remaining }) => sum + remaining, 0), [listed]);

  const { open } = useNavigation();
  const add = useCallback(() => open({ screen: 'import', start: { kind: 'ask' } }), [open]);

  if (snapshot.accounts.length === 0 && tag === undefined) return <AccountsEmpty />;

  return (
    <div className={styles['screen']} ref={scroller}>
      <Header filter={filter} tag={tag} accounts={listed.length} codes={codes} onAdd={add} />
      {filter === 'all' && tag === undefined && query === '' && <AttentionCards />}
      {shown.length > 0 ? (
        <AccountsTable
          accounts={shown}
          form={filter}
          query={query}
          order={order}
          scroller={scroller}
          onOrder={setOrder}
        />
      ) : (
        <NothingShown query={query} tag={tag} onAdd={add} />
      )}
    </div>
  );
}

/** Apart, so that no search draws it anew. */
const Header = memo(function Header(
  props: AccountsScreenProps & {
    readonly accounts: number;
    readonly codes: number;
    readonly onAdd: () => void;
  },
): ReactNode {
  const { filter, tag, accounts, codes, onAdd } = props;
  return (
    <PageHeader
      title={titleOf(filter, tag)}
      detail={message('accounts.summary', { accounts, codes })}
      actions={
        <Button variant="primary" icon={Plus} keyCap="N" onPress={onAdd}>
          {message('accounts.add')}
        </Button>
      }
    />
  );
});

function NothingShown(props: {
  readonly query: string;
  readonly tag: string | undefined;
  readonly onAdd: () => void;
}): ReactNode {
  const { query, tag } = props;
  if (query !== '') {
    return (
      <EmptyState
        title={message('accounts.noMatch', { query })}
        actions={<Button onPress={props.onAdd}>{message('accounts.add')}</Button>}
      />
    );
  }
  if (tag !== undefined)
    return <EmptyState icon={Hash} title={message('accounts.noTag', { tag })} />;
  return (
    <EmptyState icon={ShieldCheck} title={message('accounts.allFine')}>
      {message('accounts.allFineText')}
    </EmptyState>
  );
}

function titleOf(filter: AccountFilter, tag: string | undefined): string {
  if (tag !== undefined) return message('accounts.titleTag', { tag });
  return message(filter === 'all' ? 'accounts.title' : 'accounts.titleAttention');
}

/** A tag holds archived accounts as well, after the others. */
function accountsOf(
  { accounts, archived, attentionCount }: VaultSnapshot,
  filter: AccountFilter,
  tag: string | undefined,
): readonly AccountSummary[] {
  if (filter === 'attention') return accounts.slice(0, attentionCount);
  if (tag === undefined) return accounts;
  return [...accounts, ...archived].filter(({ tags }) => tags.includes(tag));
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
