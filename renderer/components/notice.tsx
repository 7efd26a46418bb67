import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'low' | 'error';

export interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title?: ReactNode;
  readonly icon?: LucideIcon;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const icons: Readonly<Record<NoticeKind, LucideIcon>> = {
  info: Info,
  low: TriangleAlert,
  error: CircleAlert,
};

/** A boxed remark beside what it is about. An error is also spoken. */
export function Notice({ kind, title, icon, actions, children }: NoticeProps) {
  const Icon = icon ?? icons[kind];
  return (
    <div
      {...(kind === 'error' ? { role: 'alert' } : {})}
      className={classNames(styles['notice'], styles[kind])}
    >
      <Icon aria-hidden className={styles['icon']} />
      <div className={styles['text']}>
        {title ? <strong className={styles['title']}>{title} </strong> : null}
        {children}
      </div>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
