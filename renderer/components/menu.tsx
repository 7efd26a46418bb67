import type { LucideIcon } from 'lucide-react';
import { Fragment, type RefObject } from 'react';
import {
  Button,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import iconButton from './icon-button.module.css';
import styles from './menu.module.css';
import list from './option-list.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly destructive?: boolean;
  /** A line before it: a new group of actions. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

export interface MenuProps {
  readonly icon: LucideIcon;
  /** Name of the button and of the menu. */
  readonly label: string;
  /** Asked when the menu opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly inTabOrder?: boolean;
  readonly className?: string | undefined;
}

/** A button with an icon that opens a list of actions. */
export function Menu({ icon: Icon, label, entries, inTabOrder = true, className }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        excludeFromTabOrder={!inTabOrder}
        className={classNames(iconButton['button'], className)}
      >
        <Icon aria-hidden className={iconButton['icon']} />
      </Button>
      <Popover placement="bottom end" offset={4} className={list['popover'] ?? ''}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuAtProps extends Pick<MenuProps, 'label' | 'entries'> {
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** The same list of actions, opened by a plain button: one for a whole table whose rows must be cheap to draw. */
export function MenuAt({ anchor, label, entries, onClose }: MenuAtProps) {
  const trigger: RefObject<HTMLElement> = { current: anchor };
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
      className={list['popover'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <MenuList label={label} entries={entries} autoFocus onClose={onClose} />
    </Popover>
  );
}

interface MenuListProps extends Pick<MenuProps, 'label' | 'entries'> {
  readonly autoFocus?: boolean;
  readonly onClose?: () => void;
}

function MenuList({ label, entries, autoFocus = false, onClose }: MenuListProps) {
  const shown = entries();
  return (
    <AriaMenu
      aria-label={label}
      className={styles['menu'] ?? ''}
      {...(autoFocus ? { autoFocus: 'first' } : {})}
      {...(onClose ? { onClose } : {})}
      onAction={(key) => shown.find(({ id }) => id === key)?.run()}
    >
      {shown.map((entry) => (
        <Fragment key={entry.id}>
          {entry.startsGroup ? <Separator className={styles['line'] ?? ''} /> : null}
          <MenuItem
            id={entry.id}
            textValue={entry.label}
            className={classNames(styles['item'], entry.destructive && styles['destructive'])}
          >
            <entry.icon aria-hidden className={styles['icon']} />
            <Text slot="label">{entry.label}</Text>
          </MenuItem>
        </Fragment>
      ))}
    </AriaMenu>
  );
}
