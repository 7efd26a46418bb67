import { CircleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field-message.module.css';

export interface FieldMessageProps {
  readonly kind: 'hint' | 'low' | 'error';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** The line under a field: an icon and words, never colour alone. */
export function FieldMessage({ kind, icon, children }: FieldMessageProps) {
  const Icon = icon ?? (kind === 'error' ? CircleAlert : null);
  return (
    <span className={classNames(styles['message'], styles[kind])}>
      {Icon ? <Icon aria-hidden className={styles['icon']} /> : null}
      <span>{children}</span>
    </span>
  );
}
