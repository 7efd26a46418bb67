import { ArrowUpDown, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { StatusWords } from '../../components/status-words.tsx';
import { message } from '../../messages/message.ts';
import { matchAccounts } from '../../vault/account-search.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './account-list.module.css';

/** The accounts beside the open one. Arrows move and open at once, as in a mail list. */
export function AccountList({ currentId }: { readonly currentId: string }): ReactNode {
  const navigation = useNavigation();
  const { accounts } = useSnapshot();
  const [byName, setByName] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const query = navigation.search.trim();
  const found = query === '' ? accounts : matchAccounts(accounts, query);
  const shown = byName
    ? found.toSorted((a, b) => a.issuer.localeCompare(b.issuer) || a.name.localeCompare(b.name))
    : found;

  useEffect(() => {
    list.current
      ?.querySelector<HTMLElement>('[aria-current="true"]')
      ?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  function move(event: KeyboardEvent): void {
    const at = shown.findIndex((account) => account.id === currentId);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const account = next === undefined ? undefined : shown[next];
    if (account === undefined) return;
    event.preventDefault();
    navigation.open({ screen: 'account', accountId: account.id });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus(),
    );
  }

  return (
    <nav className={styles['pane']} aria-label={message('accounts.list')}>
      <div className={styles['head']}>
        <span className={styles['title']}>{message('accounts.list')}</span>
        <IconButton
          icon={ArrowUpDown}
          label={message(byName ? 'accounts.sortRisk' : 'accounts.sortName')}
          onPress={() => setByName(!byName)}
        />
        <IconButton
          icon={Plus}
          label={message('accounts.add')}
          onPress={() => navigation.open({ screen: 'import', start: { kind: 'ask' } })}
        />
      </div>
      <ul className={styles['list']} ref={list} onKeyDown={move}>
        {shown.map((account) => (
          <AccountItem key={account.id} account={account} current={account.id === currentId} />
        ))}
      </ul>
    </nav>
  );
}

function AccountItem(props: {
  readonly account: AccountSummary;
  readonly current: boolean;
}): ReactNode {
  const { account, current } = props;
  const navigation = useNavigation();
  return (
    <li>
      <button
        type="button"
        className={styles['item']}
        aria-current={current}
        tabIndex={current ? 0 : -1}
        onClick={() => navigation.open({ screen: 'account', accountId: account.id })}
      >
        <MonogramTile issuer={account.issuer} size={32} />
        <span className={styles['text']}>
          <span className={styles['line']}>
            <bdi className={styles['issuer']}>{account.issuer}</bdi>
            <StatusWords account={account} form="compact" />
          </span>
          <bdi className={styles['name']}>{account.name}</bdi>
        </span>
      </button>
    </li>
  );
}
