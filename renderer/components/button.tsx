import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { KeyCap } from './key-cap.tsx';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'destructive';
export type ButtonSize = 'compact' | 'normal' | 'large';

export interface ButtonProps {
  /** One primary button a view. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: LucideIcon;
  /** The key that does the same. */
  readonly keyCap?: string;
  /** While it is true the button keeps its width and does not answer. */
  readonly pending?: boolean;
  readonly pendingLabel?: string;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-pressed'?: boolean;
  readonly 'aria-expanded'?: boolean;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

export function Button({
  variant = 'secondary',
  size = 'normal',
  icon: Icon,
  keyCap,
  pending = false,
  pendingLabel,
  className,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(onPress ? { onPress: () => onPress() } : {})}
      isPending={pending}
      className={classNames(styles['button'], styles[variant], styles[size], className)}
    >
      {/* Both labels share one cell, so that the width does not change with them. */}
      <span className={styles['stack']}>
        <span className={classNames(styles['content'], pending && styles['away'])}>
          {Icon ? <Icon aria-hidden className={styles['icon']} /> : null}
          <span>{children}</span>
          {keyCap ? <KeyCap onAccent={variant === 'primary'}>{keyCap}</KeyCap> : null}
        </span>
        {pendingLabel ? (
          <span
            aria-hidden={!pending}
            className={classNames(styles['content'], !pending && styles['away'])}
          >
            <Spinner />
            <span>{pendingLabel}</span>
          </span>
        ) : null}
      </span>
    </AriaButton>
  );
}
