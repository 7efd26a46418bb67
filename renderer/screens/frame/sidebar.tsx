import { Dices, LayoutList, Lock, Printer, Search, Settings2, TriangleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '../../components/button.tsx';
import { message } from '../../messages/message.ts';
import { needsAttention } from '../../vault/account-search.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useAppStatus, useSnapshot, useVaultStore } from '../../vault/use-vault.ts';
import { AccountSearch } from './account-search.tsx';
import { SidebarItem } from './sidebar-item.tsx';
import styles from './sidebar.module.css';

export interface SidebarProps {
  readonly searchInput: RefObject<HTMLInputElement | null>;
}

export function Sidebar({ searchInput }: SidebarProps) {
  const { accounts } = useSnapshot();
  const { view, open, openOverlay } = useNavigation();
  const attention = accounts.filter((account) => needsAttention(account) !== null).length;
  const showsAttention = view.screen === 'accounts' && view.filter === 'attention';
  const showsAll = (view.screen === 'accounts' && !showsAttention) || view.screen === 'account';
  return (
    <nav
      aria-label={message('frame.navigation')}
      data-pane
      tabIndex={-1}
      className={styles['sidebar']}
    >
      <span className={styles['railOnly']}>
        <SidebarItem
          icon={Search}
          label={message('frame.search')}
          onPress={() => searchInput.current?.focus()}
        />
      </span>
      <AccountSearch searchInput={searchInput} />
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
            count={attention}
            countLabel={message('frame.countAttention', { count: attention })}
            alarming
            onPress={() => open({ screen: 'accounts', filter: 'attention' })}
          />
        </li>
        <li>
          <SidebarItem
            icon={Printer}
            label={message('frame.paperSheets')}
            current={view.screen === 'paper'}
            onPress={() => open({ screen: 'paper' })}
          />
        </li>
      </ul>
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
      </ul>
      <LockPart />
    </nav>
  );
}

function LockPart() {
  const store = useVaultStore();
  const { vaultName } = useSnapshot();
  const { autoLockSeconds } = useAppStatus().settings;
  const lock = () => void store.lock();
  return (
    <div className={styles['lock']}>
      <div className={styles['vault']}>
        <span className={styles['name']}>{vaultName}</span>
        <span className={styles['rule']}>{lockRule(autoLockSeconds)}</span>
      </div>
      <span className={styles['wideOnly']}>
        <Button size="compact" icon={Lock} onPress={lock}>
          {message('frame.lock')}
        </Button>
      </span>
      <span className={styles['railOnly']}>
        <SidebarItem icon={Lock} label={message('frame.lockNow')} onPress={lock} />
      </span>
    </div>
  );
}

function lockRule(seconds: number | null): string {
  if (seconds === null) return message('frame.neverLocks');
  return message('frame.locksAfter', { minutes: Math.floor(seconds / 60), seconds });
}
