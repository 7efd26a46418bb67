import { KeyRound } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { BittingMeter } from '../../components/bitting-meter.tsx';
import { Button } from '../../components/button.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { Select } from '../../components/select.tsx';
import { SheetWords } from '../../components/sheet-words.tsx';
import { StatusWords } from '../../components/status-words.tsx';
import { relativeDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import type { AccountsOrder } from './accounts-order.ts';
import styles from './accounts-table.module.css';

interface AccountsTableProps {
  readonly accounts: readonly AccountSummary[];
  readonly order: AccountsOrder;
  readonly onOrder: (order: AccountsOrder) => void;
}

/** Accounts as a table of links; arrows move between rows, `U` uses the next code of the focused one. */
export function AccountsTable({ accounts, order, onOrder }: AccountsTableProps): ReactNode {
  const navigation = useNavigation();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const focused = accounts.find((account) => account.id === focusedId);
  useShortcut(
    'u',
    () => {
      if (focused !== undefined) {
        navigation.openOverlay({ kind: 'useCode', accountId: focused.id });
      }
    },
    focused !== undefined && focused.nextPosition !== null,
  );

  return (
    <table className={styles['table']}>
      <thead>
        <tr>
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
          <th scope="col">{message('accounts.columnSheet')}</th>
          <th scope="col" className={styles['order']}>
            <span className="visually-hidden">{message('accounts.columnActions')}</span>
            <Select
              label={message('accounts.sortLabel')}
              hideLabel
              quiet
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
      <tbody onKeyDown={moveBetweenRows}>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} onFocus={() => setFocusedId(account.id)} />
        ))}
      </tbody>
    </table>
  );
}

function AccountRow(props: {
  readonly account: AccountSummary;
  readonly onFocus: () => void;
}): ReactNode {
  const { account } = props;
  const navigation = useNavigation();
  return (
    <tr className={styles['row']} onFocus={props.onFocus}>
      <td className={styles['account']}>
        <MonogramTile issuer={account.issuer} size={28} />
        <button
          type="button"
          data-row-link=""
          className={styles['link']}
          onClick={() => navigation.open({ screen: 'account', accountId: account.id })}
        >
          <bdi className={styles['issuer']}>{account.issuer}</bdi>{' '}
          <bdi className={styles['name']}>{account.name}</bdi>
        </button>
      </td>
      <td>
        <div className={styles['remaining']}>
          <span className={styles['meter']}>
            <BittingMeter
              total={account.total}
              remaining={account.remaining}
              status={account.status}
            />
          </span>
          <StatusWords account={account} />
        </div>
      </td>
      <td className={styles['lastUsed']}>
        {account.lastUsedAt === null
          ? message('accounts.notUsedYet')
          : relativeDate(account.lastUsedAt)}
      </td>
      <td>
        <SheetWords sheet={account.sheet} />
      </td>
      <td className={styles['actions']}>
        {account.nextPosition !== null && (
          <Button
            icon={KeyRound}
            size="compact"
            aria-label={message('accounts.useNextOf', {
              issuer: account.issuer,
              name: account.name,
            })}
            onPress={() => navigation.openOverlay({ kind: 'useCode', accountId: account.id })}
          >
            {message('accounts.useNext')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const row = event.target instanceof Element ? event.target.closest('tr') : null;
  const at = links.findIndex((link) => row?.contains(link) === true);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}
