import { CalendarDays, Ellipsis, Hash, Pencil, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { startOfDay } from '../../vault/due-reminders.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useAccountActions } from '../../vault/use-account-actions.ts';
import styles from './account-header.module.css';

export function AccountHeader({ account }: { readonly account: AccountSummary }): ReactNode {
  const navigation = useNavigation();
  const actionsOf = useAccountActions();
  const { id: accountId, tags, checkOn } = account;
  return (
    <header className={styles['header']}>
      <MonogramTile issuer={account.issuer} size={48} />
      <div className={styles['names']}>
        <h1 tabIndex={-1} className={styles['issuer']}>
          <bdi>{account.issuer}</bdi>
        </h1>
        <div className={styles['below']}>
          <bdi className={styles['name']}>{account.name}</bdi>
          {tags.length > 0 && (
            <ul aria-label={message('account.tags')} className={styles['tags']}>
              {tags.map((tag) => (
                <li key={tag}>
                  <button
                    type="button"
                    className={styles['tag']}
                    onClick={() => navigation.open({ screen: 'accounts', filter: 'all', tag })}
                  >
                    <Hash aria-hidden size={12} />
                    {tag}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {checkOn !== null && (
            <span className={styles['reminder']}>
              <CalendarDays aria-hidden size={14} />
              {message('account.checkOn', { date: mediumDate(startOfDay(checkOn)) })}
            </span>
          )}
        </div>
      </div>
      <div className={styles['acts']}>
        {account.codeSetId !== null && (
          <IconButton
            icon={Printer}
            label={message('account.print')}
            onPress={() => navigation.open({ screen: 'paper', accountIds: [accountId] })}
          />
        )}
        <IconButton
          icon={Pencil}
          label={message('account.edit')}
          onPress={() => navigation.openOverlay({ kind: 'editAccount', accountId })}
        />
        <Menu
          icon={Ellipsis}
          label={message('account.more')}
          entries={() => actionsOf(account).filter(({ id }) => id !== 'use')}
        />
      </div>
    </header>
  );
}
