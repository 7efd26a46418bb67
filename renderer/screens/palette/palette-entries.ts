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

/**
 * What the palette offers for a text: actions of the open account first, then accounts, then everything else. Accounts that
 * no word names come last.
 */
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
  const named = accountsNamed(snapshot.accounts, words);
  const isNamed = named.length > 0;
  const found = isNamed ? named : accountsOfCommand(snapshot.accounts, words);
  const ofFound = found
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
  const ofApp = general.filter(matches);
  // Somebody who writes out "tag work" means that, and no code of an account that has the tag.
  const writtenOut = ofApp.filter(({ label }) => beginsWith(label, words));
  const others = isNamed ? [...writtenOut, ...ofFound, ...ofApp] : [...ofApp, ...ofFound];
  return [...new Set([...ofCurrent.filter(matches), ...others])];
}

function beginsWith(label: string, words: readonly string[]): boolean {
  return words.length > 1 && foldText(label).startsWith(words.join(' '));
}

/** Accounts of "use next code git" and of "open git": the words of the command are not theirs. */
function accountsNamed(
  accounts: readonly AccountSummary[],
  words: readonly string[],
): readonly AccountSummary[] {
  const command = wordsOfCommands();
  const own = words.filter((word) => !command.some((known) => known.startsWith(word)));
  return own.length === 0 ? [] : matchAccounts(accounts, own.join(' ')).slice(0, accountsAtMost);
}

/** Accounts of "use next" and of "open", where nobody is named: names that begin so, or the first that have codes. */
function accountsOfCommand(
  accounts: readonly AccountSummary[],
  words: readonly string[],
): readonly AccountSummary[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  const begun = matchAccounts(accounts, words.join(' '));
  const usable = wordsOfCommands().includes(last)
    ? accounts.filter(({ nextPosition }) => nextPosition !== null)
    : [];
  const offered = [begun, usable].flatMap((some) => some.slice(0, accountsAtMost));
  return [...new Set(offered)].slice(0, accountsAtMost);
}

function wordsOfCommands(): readonly string[] {
  const keys: readonly MessageKey[] = ['palette.use', 'palette.open'];
  return searchWords(keys.map((key) => message(key, noNames)).join(' '));
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
