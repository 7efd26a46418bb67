import { CircleSlash2, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { AccountStatus, AccountSummary } from '../../shared/vault-types.ts';
import { message } from '../messages/message.ts';
import { classNames } from './class-names.ts';
import styles from './state-words.module.css';
import { StillIcon } from './still-icon.tsx';

type Stock = Pick<AccountSummary, 'total' | 'remaining' | 'status'>;

export interface StatusWordsProps {
  readonly account: Stock;
  /** `full` says "7 of 10 left", `compact` "7 left". Low and exhausted are the same in both. */
  readonly form?: 'full' | 'compact';
}

const looks: Readonly<Record<AccountStatus, { icon: LucideIcon | null; tone: string }>> = {
  ok: { icon: null, tone: 'plain' },
  low: { icon: TriangleAlert, tone: 'low' },
  exhausted: { icon: CircleSlash2, tone: 'none' },
  none: { icon: null, tone: 'quiet' },
};

/** The words that say how many codes an account has left. */
export function statusText({ total, remaining, status }: Stock, form: 'full' | 'compact'): string {
  if (status === 'none') return message('status.noCodes');
  if (status === 'exhausted') return message('status.allUsed');
  if (status === 'low' || form === 'compact') return message('status.leftCompact', { remaining });
  return message('status.left', { remaining, total });
}

export function StatusWords({ account, form = 'full' }: StatusWordsProps) {
  const { icon, tone } = looks[account.status];
  return (
    <span className={classNames(styles['words'], styles[tone])}>
      {icon ? <StillIcon icon={icon} className={styles['icon']} /> : null}
      {statusText(account, form)}
    </span>
  );
}
