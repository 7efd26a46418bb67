import { CalendarClock, FileClock, FileX2, Hourglass } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { AccountSummary, AttentionReason } from '../../shared/vault-types.ts';
import { message, type MessageKey } from '../messages/message.ts';
import { classNames } from './class-names.ts';
import styles from './state-words.module.css';
import { StatusWords } from './status-words.tsx';

export interface AttentionWordsProps {
  readonly account: AccountSummary;
  readonly reason: AttentionReason;
}

type OwnReason = 'unanswered' | 'oldSet' | 'neverPrinted' | 'staleSheet';

const looks: Readonly<Record<OwnReason, { icon: LucideIcon; words: MessageKey }>> = {
  unanswered: { icon: Hourglass, words: 'accounts.reasonUnanswered' },
  oldSet: { icon: CalendarClock, words: 'accounts.reasonOldSet' },
  neverPrinted: { icon: FileX2, words: 'accounts.neverPrinted' },
  staleSheet: { icon: FileClock, words: 'accounts.staleSheet' },
};

/** Why an account needs attention: an icon and two words. */
export function AttentionWords({ account, reason }: AttentionWordsProps) {
  if (reason === 'exhausted' || reason === 'low' || reason === 'noCodes') {
    return <StatusWords account={account} form="compact" />;
  }
  const { icon: Icon, words } = looks[reason];
  return (
    <span className={classNames(styles['words'], styles['low'])}>
      <Icon aria-hidden className={styles['icon']} />
      {message(words)}
    </span>
  );
}
