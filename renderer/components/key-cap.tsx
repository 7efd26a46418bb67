import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './key-cap.module.css';

export interface KeyCapProps {
  /** On the fill of a primary button. */
  readonly onAccent?: boolean;
  readonly children: ReactNode;
}

/** A key as it is printed on a keyboard. Hidden from speech: the list of keys names them all. */
export function KeyCap({ onAccent = false, children }: KeyCapProps) {
  return (
    <kbd aria-hidden="true" className={classNames(styles['cap'], onAccent && styles['onAccent'])}>
      {children}
    </kbd>
  );
}
