import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import button from './button.module.css';
import { classNames } from './class-names.ts';
import iconButton from './icon-button.module.css';
import styles from './row-button.module.css';
import { StillIcon } from './still-icon.tsx';

interface RowButtonProps {
  readonly icon?: LucideIcon;
  /** Spoken: names also what the row is about. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/**
 * Looks like a compact `Button`, and is the bare element: a long table draws dozens of them at every letter typed into the
 * search field.
 */
export function RowButton({ icon, label, children, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className={classNames(
        button['button'],
        button['secondary'],
        button['compact'],
        styles['row'],
      )}
      onClick={onClick}
    >
      <span className={button['content']}>
        {icon ? <StillIcon icon={icon} className={button['icon']} /> : null}
        <span>{children}</span>
      </span>
    </button>
  );
}

interface RowMenuButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOpen: boolean;
  /** Gets the button, for the menu to stand beside. */
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** Opens the menu that the rows of a table share. */
export function RowMenuButton(props: RowMenuButtonProps) {
  const { icon, label, isOpen, onOpen } = props;
  return (
    <button
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      className={classNames(iconButton['button'], styles['row'])}
      onClick={(event) => onOpen(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || !event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        onOpen(event.currentTarget);
      }}
    >
      <StillIcon icon={icon} className={iconButton['icon']} />
    </button>
  );
}
