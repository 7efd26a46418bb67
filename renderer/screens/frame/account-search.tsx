import type { RefObject } from 'react';
import { useEffect } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useAnnounce } from '../../components/live-region.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { message } from '../../messages/message.ts';
import { matchAccounts, prepareSearch } from '../../vault/account-search.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSearchControl, useSearchText } from '../../vault/search-text.tsx';
import { useAppStatus, useSnapshot } from '../../vault/use-vault.ts';
import styles from './account-search.module.css';

/** Long enough not to speak after every letter. */
const announceAfterMilliseconds = 600;

export interface AccountSearchProps {
  readonly searchInput: RefObject<HTMLInputElement | null>;
}

/**
 * Filters while typing. Enter opens the top result with "Use next code" focused, Shift Enter uses it at once, the arrow
 * down moves into the results.
 */
export function AccountSearch({ searchInput }: AccountSearchProps) {
  const { accounts } = useSnapshot();
  const { singleKeyShortcuts } = useAppStatus().settings;
  const { view, open, openOverlay } = useNavigation();
  const search = useSearchText();
  const { setSearch } = useSearchControl();
  const announce = useAnnounce();
  const matches = search === '' ? accounts : matchAccounts(accounts, search.trim());
  const count = matches.length;
  const inRow = view.screen === 'accounts';

  useEffect(() => prepareSearch(accounts), [accounts]);
  useEffect(() => {
    if (!search) return undefined;
    const speak = () => announce(message('frame.matches', { count }));
    const timer = setTimeout(speak, announceAfterMilliseconds);
    return () => clearTimeout(timer);
  }, [search, count, announce]);

  function change(text: string): void {
    // The key that leads here, pressed by someone who is here already.
    if (text === '/' && search === '' && singleKeyShortcuts) return;
    setSearch(text);
    const showsAll = view.screen === 'accounts' && view.filter === 'all' && view.tag === undefined;
    if (text && !showsAll) open({ screen: 'accounts', filter: 'all' });
  }

  function submit(useCode: boolean): void {
    const top = search ? matches[0] : undefined;
    if (!top) return;
    // The focus must leave the field before the view changes, so that the new view can take it.
    searchInput.current?.blur();
    if (useCode && top.nextPosition !== null) openOverlay({ kind: 'useCode', accountId: top.id });
    else open({ screen: 'account', accountId: top.id, focus: 'use' });
  }

  return (
    <div role="search" className={classNames(styles['search'], inRow && styles['inRow'])}>
      <SearchField
        label={message('frame.searchLabel')}
        placeholder={message('frame.search')}
        {...(singleKeyShortcuts ? { keyHint: '/' } : {})}
        value={search}
        inputRef={searchInput}
        onChange={change}
        onSubmit={submit}
        onArrowDown={focusFirstResult}
      />
    </div>
  );
}

function focusFirstResult(): void {
  document.querySelector<HTMLElement>('main [data-row-link]')?.focus();
}
