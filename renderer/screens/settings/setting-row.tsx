import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './setting-row.module.css';

export interface SettingRowProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail?: ReactNode;
  /** For a control that names the detail as its description. */
  readonly detailId?: string;
  readonly children?: ReactNode;
}

export function SettingRow({ icon: Icon, title, detail, detailId, children }: SettingRowProps) {
  return (
    <div className={styles['row']}>
      <Icon aria-hidden className={styles['icon']} />
      <div className={styles['text']}>
        <span className={styles['title']}>{title}</span>
        {detail ? (
          <span className={styles['detail']} id={detailId}>
            {detail}
          </span>
        ) : null}
      </div>
      {children ? <div className={styles['control']}>{children}</div> : null}
    </div>
  );
}
