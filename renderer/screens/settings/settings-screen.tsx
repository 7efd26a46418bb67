import { useRef, useState } from 'react';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { AboutGroup } from './about-group.tsx';
import { AppearanceGroup } from './appearance-group.tsx';
import { CodesGroup } from './codes-group.tsx';
import { KeyboardGroup } from './keyboard-group.tsx';
import { LockingGroup } from './locking-group.tsx';
import { SecurityGroup } from './security-group.tsx';
import type { GroupId } from './settings-navigation.tsx';
import { groupIds, SettingsNavigation } from './settings-navigation.tsx';
import styles from './settings-screen.module.css';

/** How far below the upper edge a group may begin and still count as the one being read. */
const readingEdge = 80;

/** Groups of settings, one under the other; every change applies at once. */
export function SettingsScreen() {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<GroupId>('locking');

  function follow(): void {
    const box = scroller.current;
    if (!box) return;
    const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
    const edge = box.getBoundingClientRect().top + readingEdge;
    const read = groupIds.findLast((id) => {
      const group = box.querySelector(`#settings-${id}`);
      return group !== null && group.getBoundingClientRect().top <= edge;
    });
    setCurrent(atEnd ? 'about' : (read ?? 'locking'));
  }

  function jump(id: GroupId): void {
    setCurrent(id);
    const group = scroller.current?.querySelector<HTMLElement>(`#settings-${id}`);
    group?.scrollIntoView({ block: 'start' });
    group?.querySelector('h2')?.focus({ preventScroll: true });
  }

  return (
    <div className={styles['screen']}>
      <PageHeader title={message('settings.title')} />
      <div className={styles['columns']}>
        <SettingsNavigation current={current} onChoose={jump} />
        <div ref={scroller} className={styles['scroll']} onScroll={follow}>
          <div className={styles['content']}>
            <LockingGroup />
            <CodesGroup />
            <AppearanceGroup />
            <SecurityGroup />
            <KeyboardGroup />
            <AboutGroup />
          </div>
        </div>
      </div>
    </div>
  );
}
