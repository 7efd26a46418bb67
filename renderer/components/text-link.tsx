import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './text-link.module.css';

export interface TextLinkProps {
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A quiet way on inside or under a text. It acts in this window and is therefore a button. */
export function TextLink({ icon: Icon, onPress, children, ...rest }: TextLinkProps) {
  return (
    <Button {...rest} className={styles['link'] ?? ''} onPress={() => onPress()}>
      {Icon ? <Icon aria-hidden className={styles['icon']} /> : null}
      {children}
    </Button>
  );
}
