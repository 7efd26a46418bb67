import type { RefObject } from 'react';
import { Lock, Search } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { message } from '../../messages/message.ts';
import { useAppStatus, useSnapshot, useVaultStore } from '../../vault/use-vault.ts';
import { AccountSearch } from './account-search.tsx';
import { focusSearch } from './focus-search.ts';
import { SidebarItem } from './sidebar-item.tsx';
import { SidebarSections, SidebarTools } from './sidebar-sections.tsx';
import { SidebarTags } from './sidebar-tags.tsx';
import styles from './sidebar.module.css';

export interface SidebarProps {
  readonly searchInput: RefObject<HTMLInputElement | null>;
}

export function Sidebar({ searchInput }: SidebarProps) {
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
          onPress={() => focusSearch(searchInput.current)}
        />
      </span>
      <AccountSearch searchInput={searchInput} />
      <div className={styles['scroll']}>
        <SidebarSections />
        <SidebarTags />
      </div>
      <SidebarTools />
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
