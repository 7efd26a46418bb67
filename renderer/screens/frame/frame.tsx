import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { MessageBarOutlet } from '../../components/message-bar.tsx';
import { useNavigation, type View } from '../../vault/navigation.ts';
import { useSearchControl } from '../../vault/search-text.tsx';
import { useAppStatus } from '../../vault/use-vault.ts';
import { DropTarget } from './drop-target.tsx';
import { FrameKeys } from './frame-keys.tsx';
import styles from './frame.module.css';
import { LockingWarning } from './locking-warning.tsx';
import { Sidebar } from './sidebar.tsx';
import { TitleBar } from './title-bar.tsx';
import { useClipboardNotice } from './use-clipboard-notice.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import { VaultNotices } from './vault-notices.tsx';

/** A search goes on while its results are opened, and ends with any other view: nobody expects it to narrow a tag. */
function useSearchOfAccounts(view: View): void {
  const { setSearch } = useSearchControl();
  const isSearched =
    view.screen === 'account' ||
    (view.screen === 'accounts' && view.filter === 'all' && view.tag === undefined);
  useEffect(() => {
    if (!isSearched) setSearch('');
  }, [isSearched, setSearch]);
}

/** The unlocked window: title bar, sidebar and the white panel that holds the current view. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { vaultFile, windowButtons } = useAppStatus();
  const { view } = useNavigation();
  const panel = useRef<HTMLElement>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  // After unlocking the next thing is to find an account, and the first letter may follow at once.
  useLayoutEffect(() => searchInput.current?.focus(), []);
  useHeadingFocus(view, panel, searchInput);
  useSearchOfAccounts(view);
  useClipboardNotice();

  return (
    <div className={styles['frame']} data-window-buttons={windowButtons}>
      <TitleBar title={vaultFile?.fileName ?? ''} />
      <div className={styles['columns']}>
        <Sidebar searchInput={searchInput} />
        <main
          ref={panel}
          data-pane
          tabIndex={-1}
          className={styles['panel']}
          data-search-row={view.screen === 'accounts' || undefined}
        >
          <LockingWarning />
          <VaultNotices />
          <div data-view className={styles['view']}>
            {children}
          </div>
          <MessageBarOutlet />
        </main>
      </div>
      <DropTarget />
      <FrameKeys searchInput={searchInput} />
    </div>
  );
}
