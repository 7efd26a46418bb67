import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { MenuCommand } from '../../../shared/app-types.ts';
import type { View } from '../../vault/navigation.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSearchControl } from '../../vault/search-text.tsx';
import { registerShortcut } from '../../vault/shortcut-registry.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { useAppStatus, useVaultEvent, useVaultStore } from '../../vault/use-vault.ts';
import { focusSearch } from './focus-search.ts';
import { moveToPane } from './panes.ts';

export interface FrameKeysProps {
  readonly searchInput: RefObject<HTMLInputElement | null>;
}

/** The keys that work in every view, and the same commands from the application menu. */
export function FrameKeys({ searchInput }: FrameKeysProps): null {
  const { view, open, back, openOverlay } = useNavigation();
  const { getSearch, setSearch } = useSearchControl();

  const commands: Readonly<Partial<Record<MenuCommand, () => void>>> = {
    addCodes: () => open({ screen: 'import', start: { kind: 'ask' } }),
    openFile: () => open({ screen: 'import', start: { kind: 'chooseFiles' } }),
    generate: () => openOverlay({ kind: 'generate' }),
    print: () => open(paperView(view)),
    search: () => focusSearch(searchInput.current),
    settings: () => open({ screen: 'settings' }),
    keys: () => openOverlay({ kind: 'keys' }),
  };
  const run = (command: MenuCommand) => () => commands[command]?.();

  useVaultEvent((event) => {
    if (event.type === 'menu') commands[event.command]?.();
  });
  useLockKey();
  useShortcut('/', run('search'));
  useShortcut('mod+f', run('search'));
  useShortcut('mod+k', () => openOverlay({ kind: 'palette' }));
  useShortcut('n', run('addCodes'));
  useShortcut('mod+o', run('openFile'));
  useShortcut('mod+p', run('print'));
  useShortcut('mod+,', run('settings'));
  useShortcut('F1', run('keys'));
  useShortcut('?', run('keys'));
  useShortcut('F6', () => moveToPane(1));
  useShortcut('shift+F6', () => moveToPane(-1));
  useShortcut('Escape', () => {
    if (getSearch()) setSearch('');
    else if (view.screen !== 'accounts' || view.filter !== 'all' || view.tag) back();
  });
  useShortcut('mod+1', () => open({ screen: 'accounts', filter: 'all' }));
  useShortcut('mod+2', () => open({ screen: 'accounts', filter: 'attention' }));
  useShortcut('mod+3', () => open({ screen: 'sheets' }));
  useShortcut('mod+4', () => open({ screen: 'activity' }));
  useShortcut('mod+5', () => open({ screen: 'archived' }));
  return null;
}

/** Locking works from anywhere, also from inside a dialog. */
function useLockKey(): void {
  const store = useVaultStore();
  const mac = useAppStatus().platform === 'mac';
  useEffect(() => {
    const action = () => void store.lock();
    return registerShortcut({ keys: 'mod+l', mac, layer: 'everywhere', action });
  }, [store, mac]);
}

function paperView(view: View): View {
  return view.screen === 'account'
    ? { screen: 'paper', accountIds: [view.accountId] }
    : { screen: 'paper' };
}
