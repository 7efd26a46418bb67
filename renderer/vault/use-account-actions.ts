import {
  Archive,
  ArchiveRestore,
  Dices,
  FolderInput,
  History,
  KeyRound,
  Keyboard,
  Merge,
  Pencil,
  Plus,
  Printer,
  RefreshCw,
  Trash2,
} from 'lucide-react';
import type { AccountSummary } from '../../shared/vault-types.ts';
import type { MenuEntry } from '../components/menu.tsx';
import { message } from '../messages/message.ts';
import { useNavigation, type Overlay } from './navigation.ts';
import { usePutAway } from './use-put-away.ts';

/** Everything that can be done to an account, for its menu and for the palette. */
export function useAccountActions(): (account: AccountSummary) => readonly MenuEntry[] {
  const { open, openOverlay } = useNavigation();
  const putAway = usePutAway();

  return (account) => {
    const { id: accountId, codeSetId } = account;
    const overlay = (next: Overlay) => () => openOverlay(next);
    const use: MenuEntry[] =
      account.nextPosition === null
        ? []
        : [entry('use', KeyRound, overlay({ kind: 'useCode', accountId }))];
    const ofSet: MenuEntry[] =
      codeSetId === null
        ? []
        : [
            entry('print', Printer, () => open({ screen: 'paper', accountIds: [accountId] })),
            entry(
              'regenerated',
              RefreshCw,
              overlay({ kind: 'markReplaced', accountId, codeSetId }),
            ),
            entry('move', FolderInput, overlay({ kind: 'moveSet', accountId, codeSetId })),
          ];
    const deletions = [
      entry('delete', Trash2, () => void putAway.remove(account)),
      ...(codeSetId === null
        ? []
        : [entry('deleteSet', Trash2, () => void putAway.removeSet(account, codeSetId))]),
    ].map((deletion) => ({ ...deletion, destructive: true }));
    return [
      ...use,
      entry('add', Plus, () => open({ screen: 'import', start: { kind: 'ask' }, accountId })),
      entry('type', Keyboard, overlay({ kind: 'typeCodes', accountId })),
      entry('generate', Dices, overlay({ kind: 'generate', accountId })),
      ...ofSet,
      { ...entry('edit', Pencil, overlay({ kind: 'editAccount', accountId })), startsGroup: true },
      entry('merge', Merge, overlay({ kind: 'mergeAccount', accountId })),
      entry('activity', History, () => open({ screen: 'activity', accountId })),
      {
        ...(account.archivedAt === null
          ? entry('archive', Archive, () => void putAway.archive(account))
          : entry('unarchive', ArchiveRestore, () => void putAway.unarchive(account))),
        startsGroup: true,
      },
      ...deletions,
    ];
  };
}

type ActionName =
  | 'use'
  | 'add'
  | 'type'
  | 'generate'
  | 'print'
  | 'regenerated'
  | 'move'
  | 'edit'
  | 'merge'
  | 'activity'
  | 'archive'
  | 'unarchive'
  | 'deleteSet'
  | 'delete';

function entry(id: ActionName, icon: MenuEntry['icon'], run: () => void): MenuEntry {
  return { id, label: message(`accountAction.${id}`), icon, run };
}
