import type { ReactNode } from 'react';
import type { AccountDetail } from '../../../shared/vault-types.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { AccountHeader } from './account-header.tsx';
import { AccountNotices } from './account-notices.tsx';
import { AccountNotes } from './account-notes.tsx';
import styles from './account-detail-view.module.css';
import { ActiveSet } from './active-set.tsx';
import { RemainingCard } from './remaining-card.tsx';
import { ReplacedSet } from './replaced-set.tsx';
import { SheetCard } from './sheet-card.tsx';
import { useCopiedCode } from '../../vault/use-copied-code.ts';
import { useMarkUsed } from './use-mark-used.ts';
import { useRevealedCodes } from './use-revealed-codes.ts';

/** Remaining and "Use next code" before everything else; then the codes, older sets, paper and notes. */
export function AccountDetailView(props: {
  readonly detail: AccountDetail;
  readonly focusUse: boolean;
}): ReactNode {
  const { detail, focusUse } = props;
  const { account, sets } = detail;
  const marks = useMarkUsed();
  const revealed = useRevealedCodes();
  const copied = useCopiedCode();
  const active = sets.find((set) => set.replacedAt === null);
  const replaced = sets.filter((set) => set.replacedAt !== null);
  const codeActions = { revealed, copied, marks };

  useShortcut('mod+z', () => void marks.undoLast());

  return (
    <div className={styles['content']}>
      <AccountHeader account={account} />
      <AccountNotices account={account} />
      <RemainingCard account={account} focusUse={focusUse} />
      {active !== undefined && <ActiveSet account={account} set={active} {...codeActions} />}
      {replaced.map((set) => (
        <ReplacedSet key={set.id} account={account} set={set} {...codeActions} />
      ))}
      <div className={styles['cards']}>
        <SheetCard account={account} />
        <AccountNotes account={account} />
      </div>
    </div>
  );
}
