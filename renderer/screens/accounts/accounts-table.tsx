import {
  memo,
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { MenuAt, type MenuEntry } from '../../components/menu.tsx';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';
import { useNavigation, type AccountFilter } from '../../vault/navigation.ts';
import { createRowKeys } from '../../vault/row-keys.ts';
import { useAccountActions } from '../../vault/use-account-actions.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { useWindowedRows } from '../../vault/use-windowed-rows.ts';
import { AccountRow, type AccountRowActions } from './account-row.tsx';
import type { AccountsOrder } from './accounts-order.ts';
import styles from './accounts-table.module.css';

interface AccountsTableProps {
  readonly accounts: readonly AccountSummary[];
  /** `attention` shows the reason and what mends it in place of the last use and "Use next code". */
  readonly form: AccountFilter;
  readonly query: string;
  readonly order: AccountsOrder;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onOrder: (order: AccountsOrder) => void;
}

/** With the line below each row. */
const rowHeight = 45;
const headerHeight = 36;

/** Accounts as a table of links; arrows move between rows, `U` uses the next code of the focused one. */
export function AccountsTable(props: AccountsTableProps): ReactNode {
  const { accounts, form, query, order, scroller, onOrder } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { actions, entriesOf } = useRowActions(setFocusedId, setMenu);
  const { rows, before, after, focusRow } = useWindowedRows({
    count: accounts.length,
    query,
    height: rowHeight,
    covered: headerHeight,
    scroller,
    body,
    find: rowLink,
  });
  const [rowKeys] = useState(createRowKeys);
  const keys = rowKeys.assign(rows.map((at) => accounts[at]?.id ?? ''));
  const focused = rows.map((at) => accounts[at]).find((account) => account?.id === focusedId);
  useShortcut(
    'u',
    () => focused && actions.use(focused),
    focused !== undefined && focused.nextPosition !== null,
  );

  function move(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    const at = Number(row?.dataset['row'] ?? -1);
    if (at === 0 && event.key === 'ArrowUp') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[role="search"] input')?.focus();
      return;
    }
    const last = accounts.length - 1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    focusRow(Math.max(0, Math.min(last, next)));
  }

  return (
    <>
      {menu && (
        <MenuAt
          anchor={menu.anchor}
          label={message('accounts.more', { issuer: menu.account.issuer, name: menu.account.name })}
          entries={() => entriesOf(menu.account)}
          onClose={() => setMenu(null)}
        />
      )}
      <table className={styles['table']} aria-rowcount={accounts.length + 1} data-form={form}>
        <TableHead form={form} order={order} onOrder={onOrder} />
        <tbody ref={body} onKeyDown={move}>
          {before > 0 && <Space height={before} />}
          {rows.map((at) => {
            const account = accounts[at];
            return account === undefined ? null : (
              <AccountRow
                key={keys[at - (rows[0] ?? 0)]}
                account={account}
                at={at}
                form={form}
                query={query}
                isTop={query !== '' && at === 0}
                isMenuOpen={menu?.account.id === account.id}
                actions={actions}
              />
            );
          })}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
    </>
  );
}

/** Apart, so that no search draws it anew. */
const TableHead = memo(function TableHead(
  props: Pick<AccountsTableProps, 'form' | 'order' | 'onOrder'>,
): ReactNode {
  const { form, order, onOrder } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-sort={order === 'name' ? 'ascending' : 'none'}>
          {message('accounts.columnAccount')}
        </th>
        <th scope="col">{message('accounts.columnRemaining')}</th>
        <th
          scope="col"
          className={styles['lastUsed']}
          aria-sort={order === 'recent' ? 'descending' : 'none'}
        >
          {message('accounts.columnLastUsed')}
        </th>
        <th scope="col">
          {message(form === 'attention' ? 'accounts.reasonColumn' : 'accounts.columnSheet')}
        </th>
        <th scope="col" className={styles['order']}>
          <span className="visually-hidden">{message('accounts.columnActions')}</span>
          <Select
            label={message('accounts.sortLabel')}
            hideLabel
            quiet
            className={styles['orderSelect']}
            value={order}
            onChange={onOrder}
            options={[
              { value: 'risk', label: message('accounts.sortRisk') },
              { value: 'name', label: message('accounts.sortName') },
              { value: 'recent', label: message('accounts.sortRecent') },
            ]}
          />
        </th>
      </tr>
    </thead>
  );
});

/** Stands for rows that are not drawn. */
function Space({ height }: { readonly height: number }): ReactNode {
  return <tr aria-hidden style={{ height }} />;
}

function rowLink(body: HTMLElement, index: number): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[data-row="${index}"] [data-row-link]`);
}

interface OpenMenu {
  readonly account: AccountSummary;
  readonly anchor: HTMLElement;
}

/** `actions` is the same object as long as the table is there, so that rows are drawn anew only when their account changes. */
function useRowActions(
  onFocus: (accountId: string) => void,
  openMenu: (menu: OpenMenu) => void,
): {
  readonly actions: AccountRowActions;
  readonly entriesOf: (account: AccountSummary) => readonly MenuEntry[];
} {
  const navigation = useNavigation();
  const actionsOf = useAccountActions();
  const newest = useRef(navigation);
  useEffect(() => {
    newest.current = navigation;
  });
  const use = useCallback(
    ({ id }: AccountSummary) => newest.current.openOverlay({ kind: 'useCode', accountId: id }),
    [],
  );
  const [actions] = useState<AccountRowActions>(() => ({
    onFocus,
    use,
    open: ({ id }, focusUse) =>
      newest.current.open({
        screen: 'account',
        accountId: id,
        ...(focusUse ? { focus: 'use' } : {}),
      }),
    openMenu: (account, anchor) => openMenu({ account, anchor }),
    navigation: () => newest.current,
  }));
  return { actions, entriesOf: actionsOf };
}
