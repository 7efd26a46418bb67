import {
  Archive,
  Bell,
  Dices,
  History,
  LayoutList,
  Printer,
  Settings2,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import { useMemo } from 'react';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { dueReminders } from '../../vault/due-reminders.ts';
import { SidebarItem } from './sidebar-item.tsx';
import styles from './sidebar.module.css';

/** Where the accounts are, and what happened to them. */
export function SidebarSections() {
  const { accounts, archived, attentionCount } = useSnapshot();
  const { view, open } = useNavigation();
  const showsAttention = view.screen === 'accounts' && view.filter === 'attention';
  const showsTag = view.screen === 'accounts' && view.tag !== undefined;
  const showsAll =
    (view.screen === 'accounts' && !showsAttention && !showsTag) || view.screen === 'account';
  const hasReminders = useMemo(() => accounts.some(({ checkOn }) => checkOn !== null), [accounts]);
  const due = useMemo(() => dueReminders(accounts), [accounts]);
  return (
    <ul className={styles['sections']}>
      <li>
        <SidebarItem
          icon={LayoutList}
          label={message('frame.allAccounts')}
          current={showsAll}
          count={accounts.length}
          countLabel={message('frame.countAccounts', { count: accounts.length })}
          onPress={() => open({ screen: 'accounts', filter: 'all' })}
        />
      </li>
      <li>
        <SidebarItem
          icon={TriangleAlert}
          label={message('frame.needsAttention')}
          current={showsAttention}
          count={attentionCount}
          countLabel={message('frame.countAttention', { count: attentionCount })}
          alarming
          onPress={() => open({ screen: 'accounts', filter: 'attention' })}
        />
      </li>
      <li>
        <SidebarItem
          icon={Printer}
          label={message('frame.paperSheets')}
          current={view.screen === 'paper' || view.screen === 'sheets'}
          onPress={() => open({ screen: 'sheets' })}
        />
      </li>
      <li>
        <SidebarItem
          icon={History}
          label={message('frame.activity')}
          current={view.screen === 'activity'}
          onPress={() => open({ screen: 'activity' })}
        />
      </li>
      {hasReminders || view.screen === 'reminders' ? (
        <li>
          <SidebarItem
            icon={Bell}
            label={message('frame.reminders')}
            current={view.screen === 'reminders'}
            count={due}
            countLabel={message('frame.countReminders', { count: due })}
            alarming
            onPress={() => open({ screen: 'reminders' })}
          />
        </li>
      ) : null}
      <li>
        <SidebarItem
          icon={Archive}
          label={message('frame.archived')}
          current={view.screen === 'archived'}
          {...(archived.length > 0
            ? {
                count: archived.length,
                countLabel: message('frame.countAccounts', { count: archived.length }),
              }
            : {})}
          onPress={() => open({ screen: 'archived' })}
        />
      </li>
    </ul>
  );
}

/** At the end of the sidebar: what is done now and then. */
export function SidebarTools() {
  const { trashCount } = useSnapshot();
  const { view, open, openOverlay } = useNavigation();
  return (
    <ul className={styles['tools']}>
      <li>
        <SidebarItem
          icon={Dices}
          label={message('frame.generate')}
          onPress={() => openOverlay({ kind: 'generate' })}
        />
      </li>
      <li>
        <SidebarItem
          icon={Settings2}
          label={message('frame.settings')}
          current={view.screen === 'settings'}
          onPress={() => open({ screen: 'settings' })}
        />
      </li>
      {trashCount > 0 || view.screen === 'trash' ? (
        <li>
          <SidebarItem
            icon={Trash2}
            label={message('frame.trash')}
            current={view.screen === 'trash'}
            count={trashCount}
            countLabel={message('frame.countAccounts', { count: trashCount })}
            onPress={() => open({ screen: 'trash' })}
          />
        </li>
      ) : null}
    </ul>
  );
}
