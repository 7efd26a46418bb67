import type { LucideIcon } from 'lucide-react';
import { Button, OverlayArrow, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';
import { KeyCap } from './key-cap.tsx';

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Spoken, and shown as the tooltip. */
  readonly label: string;
  readonly size?: 'normal' | 'rail';
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly isDisabled?: boolean;
  /** False inside a grid, where arrow keys lead to it. */
  readonly inTabOrder?: boolean;
  readonly className?: string | undefined;
  readonly onPress: () => void;
}

export function IconButton({
  icon: Icon,
  label,
  size = 'normal',
  shortcut,
  pressed,
  isDisabled = false,
  inTabOrder = true,
  className,
  onPress,
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <Button
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        isDisabled={isDisabled}
        excludeFromTabOrder={!inTabOrder}
        onPress={() => onPress()}
        className={classNames(styles['button'], size === 'rail' && styles['rail'], className)}
      >
        <Icon aria-hidden className={styles['icon']} />
      </Button>
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        <OverlayArrow />
        {/* For the eyes only: the button has this very name. */}
        <span aria-hidden className={styles['words']}>
          {label}
          {shortcut ? <KeyCap>{shortcut}</KeyCap> : null}
        </span>
      </Tooltip>
    </TooltipTrigger>
  );
}
