import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './checkbox.module.css';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
  readonly onChange: (isSelected: boolean) => void;
  readonly children?: ReactNode;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  const Mark = props.isIndeterminate ? Minus : Check;
  return (
    <AriaCheckbox {...props} className={styles['checkbox'] ?? ''}>
      <span className={styles['box']}>
        <Mark aria-hidden className={styles['mark']} strokeWidth={3} />
      </span>
      {children ? <span>{children}</span> : null}
    </AriaCheckbox>
  );
}
