import type { LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
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
      <Popover placement="bottom end" offset={4} className={styles['popover'] ?? ''}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuList({ label, entries }: Pick<MenuProps, 'label' | 'entries'>) {
  const shown = entries();
  return (
    <AriaMenu
      aria-label={label}
      className={styles['menu'] ?? ''}
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
