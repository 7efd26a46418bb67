import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classNames } from '../../components/class-names.ts';
import styles from './sidebar-item.module.css';

export interface SidebarItemProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly current?: boolean;
  readonly count?: number;
  /** What the number means, spoken after the label. */
  readonly countLabel?: string;
  /** The number asks for action and is marked. */
  readonly alarming?: boolean;
  readonly onPress: () => void;
}

/** One section. In the rail only the icon is drawn; the label stays for speech and as tooltip. */
export function SidebarItem({
  icon: Icon,
  label,
  current = false,
  count,
  countLabel,
  alarming = false,
  onPress,
}: SidebarItemProps) {
  const [navigation, setNavigation] = useState<Element | null>(null);
  const shown = count !== undefined && (count > 0 || !alarming);
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <Button
        ref={(button) => setNavigation(button?.closest('nav') ?? null)}
        {...(current ? { 'aria-current': 'page' } : {})}
        className={classNames(styles['item'], current && styles['current'])}
        onPress={() => onPress()}
      >
        <Icon aria-hidden className={styles['icon']} />
        <span className={styles['text']}>
          <span>{label}</span>
          {countLabel && shown ? <span className="visually-hidden">, {countLabel}</span> : null}
        </span>
        {shown ? (
          <span aria-hidden className={classNames(styles['count'], alarming && styles['alarming'])}>
            {count}
          </span>
        ) : null}
      </Button>
      {/* Within the navigation, so that no words of the page stand outside of its landmarks. */}
      <Tooltip
        placement="right"
        offset={6}
        className={styles['tooltip'] ?? ''}
        {...(navigation ? { UNSTABLE_portalContainer: navigation } : {})}
      >
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
