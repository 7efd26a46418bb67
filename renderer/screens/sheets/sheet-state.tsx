import { FileCheck2, FileClock, FilePen, FileX2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type {
  PrintedSheetState,
  SheetLedgerEntry,
} from '../../../shared/paper/sheet-ledger-types.ts';
import { message } from '../../messages/message.ts';
import styles from './sheet-state.module.css';

const icons: Readonly<Record<PrintedSheetState, LucideIcon>> = {
  current: FileCheck2,
  toMark: FilePen,
  stale: FileClock,
  lost: FileX2,
};

/** Icon and words of a sheet's state; the numbers to cross out stand with the accounts. */
export function SheetState({ entry }: { readonly entry: SheetLedgerEntry }): ReactNode {
  const Icon = icons[entry.state];
  return (
    <span className={styles['state']} data-state={entry.state}>
      <Icon size={15} aria-hidden />
      {message(`sheets.state.${entry.state}`)}
    </span>
  );
}
