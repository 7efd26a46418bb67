import { Info, Keyboard, KeyRound, Lock, Shield, SunMoon } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { classNames } from '../../components/class-names.ts';
import { message } from '../../messages/message.ts';
import styles from './settings-navigation.module.css';

export const groupIds = [
  'locking',
  'codes',
  'appearance',
  'security',
  'keyboard',
  'about',
] as const;

export type GroupId = (typeof groupIds)[number];

const icons: Readonly<Record<GroupId, LucideIcon>> = {
  locking: Lock,
  codes: KeyRound,
  appearance: SunMoon,
  security: Shield,
  keyboard: Keyboard,
  about: Info,
};

export interface SettingsNavigationProps {
  readonly current: GroupId;
  readonly onChoose: (id: GroupId) => void;
}

export function SettingsNavigation({ current, onChoose }: SettingsNavigationProps) {
  return (
    <nav aria-label={message('settings.groups')} className={styles['navigation']}>
      {groupIds.map((id) => {
        const Icon = icons[id];
        return (
          <Button
            key={id}
            {...(id === current ? { 'aria-current': 'true' } : {})}
            className={classNames(styles['item'], id === current && styles['current'])}
            onPress={() => onChoose(id)}
          >
            <Icon aria-hidden className={styles['icon']} />
            {message(`settings.${id}`)}
          </Button>
        );
      })}
    </nav>
  );
}
