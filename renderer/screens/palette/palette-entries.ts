import {
  Archive,
  Bell,
  Dices,
  FolderOpen,
  Hash,
  History,
  Keyboard,
  KeyRound,
  LayoutList,
  ListTree,
  Lock,
  Plus,
  Printer,
  Settings2,
  Trash2,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import type { MenuEntry } from '../../components/menu.tsx';
import { message, type MessageKey } from '../../messages/message.ts';
import { matchAccounts, searchWords } from '../../vault/account-search.ts';
import { findAccount } from '../../vault/find-account.ts';
import { foldText } from '../../vault/fold-text.ts';
import { useNavigation, type Overlay, type View } from '../../vault/navigation.ts';
import { useAccountActions } from '../../vault/use-account-actions.ts';
import { useSnapshot, useVaultStore } from '../../vault/use-vault.ts';

export interface PaletteEntry extends MenuEntry {
  /** Said behind the label: the account an action is about. */
  readonly about?: string;
}

const noNames = { issuer: '', name: '' };

/** With so few letters a list of accounts would only be in the way. */
const accountsAtMost = 6;

/** What the palette offers for a text: actions of the open account first, then accounts, then everything else. */
export function usePaletteEntries(text: string): readonly PaletteEntry[] {
  const snapshot = useSnapshot();
  const navigation = useNavigation();
  const actionsOf = useAccountActions();
  const general = useGeneralEntries();
  const { view, open, openOverlay } = navigation;
  const current = view.screen === 'account' ? findAccount(snapshot, view.accountId) : undefined;
  const words = searchWords(text);
  const matches = (entry: PaletteEntry): boolean => {
    const hay = foldText(`${entry.label} ${entry.about ?? ''}`);
    return words.every((word) => hay.includes(word));
  };

  const ofCurrent: readonly PaletteEntry[] = current
    ? actionsOf(current).map((entry) => ({
        ...entry,
        id: `account/${entry.id}`,
        about: nameOf(current),
      }))
    : [];
  const ofFound = accountsNamed(snapshot.accounts, words)
    .flatMap((account): PaletteEntry[] => {
      const { id: accountId, issuer, name } = account;
      const show: PaletteEntry = {
        id: `open/${accountId}`,
        label: message('palette.open', { issuer, name }),
        icon: UserRound,
        about: account.tags.join(' '),
        run: () => open({ screen: 'account', accountId, focus: 'use' }),
      };
      const use: PaletteEntry = {
        id: `use/${accountId}`,
        label: message('palette.use', { issuer, name }),
        icon: KeyRound,
        about: account.tags.join(' '),
        run: () => openOverlay({ kind: 'useCode', accountId }),
      };
      return account.nextPosition === null ? [show] : [use, show];
    })
    .filter(matches);
  return [...ofCurrent.filter(matches), ...ofFound, ...general.filter(matches)];
}

/** Accounts of "use next code git" and of "open git": the words of the command are not theirs. */
function accountsNamed(
  accounts: readonly AccountSummary[],
  words: readonly string[],
): readonly AccountSummary[] {
  const keys: readonly MessageKey[] = ['palette.use', 'palette.open'];
  const command = foldText(keys.map((key) => message(key, noNames)).join(' ')).split(/\s+/u);
  const own = words.filter((word) => !command.some((known) => known.startsWith(word)));
  return own.length === 0 ? [] : matchAccounts(accounts, own.join(' ')).slice(0, accountsAtMost);
}

function useGeneralEntries(): readonly PaletteEntry[] {
  const { open, openOverlay } = useNavigation();
  const { tags } = useSnapshot();
  const store = useVaultStore();
  const go = (view: View) => () => open(view);
  const show = (overlay: Overlay) => () => openOverlay(overlay);
  const importFrom = (kind: 'ask' | 'chooseFiles') => go({ screen: 'import', start: { kind } });
  const entry = (id: GeneralName, icon: PaletteEntry['icon'], run: () => void): PaletteEntry => ({
    id,
    label: message(`palette.${id}`),
    icon,
    run,
  });
  return [
    entry('addCodes', Plus, importFrom('ask')),
    entry('openFile', FolderOpen, importFrom('chooseFiles')),
    entry('typeCodes', Keyboard, show({ kind: 'typeCodes' })),
    entry('generate', Dices, show({ kind: 'generate' })),
    entry('print', Printer, go({ screen: 'paper' })),
    entry('goAccounts', LayoutList, go({ screen: 'accounts', filter: 'all' })),
    entry('goAttention', TriangleAlert, go({ screen: 'accounts', filter: 'attention' })),
    entry('goActivity', History, go({ screen: 'activity' })),
    entry('goReminders', Bell, go({ screen: 'reminders' })),
    entry('goArchived', Archive, go({ screen: 'archived' })),
    entry('goTrash', Trash2, go({ screen: 'trash' })),
    ...tags.map(({ label }) => ({
      id: `tag/${label}`,
      label: message('palette.goTag', { tag: label }),
      icon: Hash,
      run: go({ screen: 'accounts', filter: 'all', tag: label }),
    })),
    entry('goSettings', Settings2, go({ screen: 'settings' })),
    entry('keys', ListTree, show({ kind: 'keys' })),
    entry('lock', Lock, () => void store.lock()),
  ];
}

type GeneralName =
  | 'addCodes'
  | 'openFile'
  | 'typeCodes'
  | 'generate'
  | 'print'
  | 'goAccounts'
  | 'goAttention'
  | 'goActivity'
  | 'goReminders'
  | 'goArchived'
  | 'goTrash'
  | 'goSettings'
  | 'keys'
  | 'lock';

function nameOf({ issuer, name }: AccountSummary): string {
  return `${issuer} ${name}`.trim();
}
