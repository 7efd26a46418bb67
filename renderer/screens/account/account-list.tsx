import { ArrowUpDown, Plus } from 'lucide-react';
import {
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { StatusWords } from '../../components/status-words.tsx';
import { message } from '../../messages/message.ts';
import { matchAccounts } from '../../vault/account-search.ts';
import { useNavigation, type Navigation } from '../../vault/navigation.ts';
import { useSearchText } from '../../vault/search-text.tsx';
import { useSnapshot } from '../../vault/use-vault.ts';
import { useWindowedRows } from '../../vault/use-windowed-rows.ts';
import styles from './account-list.module.css';

const itemHeight = 56;

/** The accounts beside the open one. Arrows move and open at once, as in a mail list. */
export function AccountList({ currentId }: { readonly currentId: string }): ReactNode {
  const navigation = useNavigation();
  const { accounts } = useSnapshot();
  const [byName, setByName] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const query = useSearchText().trim();
  const shown = useMemo(() => {
    const found = query === '' ? accounts : matchAccounts(accounts, query);
    return byName
      ? found.toSorted((a, b) => a.issuer.localeCompare(b.issuer) || a.name.localeCompare(b.name))
      : found;
  }, [accounts, query, byName]);
  const at = shown.findIndex((account) => account.id === currentId);
  const { rows, before, after, focusRow, showRow } = useWindowedRows({
    count: shown.length,
    height: itemHeight,
    scroller: list,
    body: list,
    find: itemButton,
  });

  const show = useRef(showRow);
  useEffect(() => {
    show.current = showRow;
  });
  useEffect(() => {
    if (at >= 0) show.current(at);
  }, [at]);

  function move(event: KeyboardEvent): void {
    const last = shown.length - 1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    const account = next === undefined ? undefined : shown[next];
    if (next === undefined || account === undefined) return;
    event.preventDefault();
    navigation.open({ screen: 'account', accountId: account.id });
    focusRow(next);
  }

  return (
    <nav className={styles['pane']} aria-label={message('accounts.list')} data-pane tabIndex={-1}>
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
        {before > 0 && <li aria-hidden style={{ height: before }} />}
        {rows.map((index) => {
          const account = shown[index];
          return account === undefined ? null : (
            <AccountItem
              key={account.id}
              account={account}
              index={index}
              current={account.id === currentId}
              inTabOrder={at === -1 ? index === 0 : index === at}
              open={navigation.open}
            />
          );
        })}
        {after > 0 && <li aria-hidden style={{ height: after }} />}
      </ul>
    </nav>
  );
}

function itemButton(list: HTMLElement, index: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-item="${index}"]`);
}

const AccountItem = memo(function AccountItem(props: {
  readonly account: AccountSummary;
  readonly index: number;
  readonly current: boolean;
  readonly inTabOrder: boolean;
  readonly open: Navigation['open'];
}): ReactNode {
  const { account, index, current, inTabOrder, open } = props;
  return (
    <li>
      <button
        type="button"
        className={styles['item']}
        data-item={index}
        aria-current={current}
        tabIndex={inTabOrder ? 0 : -1}
        onClick={() => open({ screen: 'account', accountId: account.id })}
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
});
