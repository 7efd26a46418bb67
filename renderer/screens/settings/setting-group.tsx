import type { ReactNode } from 'react';
import styles from './setting-group.module.css';

export interface SettingGroupProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function SettingGroup({ id, title, children }: SettingGroupProps) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className={styles['group']}>
      <h2 id={`${id}-title`} tabIndex={-1} className={styles['title']}>
        {title}
      </h2>
      <div className={styles['rows']}>{children}</div>
    </section>
  );
}
