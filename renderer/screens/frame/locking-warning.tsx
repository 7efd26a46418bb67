import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useAnnounce } from '../../components/live-region.tsx';
import { message } from '../../messages/message.ts';
import { useClient, useVaultEvent } from '../../vault/use-vault.ts';
import styles from './locking-warning.module.css';
import { useActivityNotes } from './use-activity-notes.ts';

/** Says that the vault is about to lock, counts down, and goes as soon as the person does anything. */
export function LockingWarning() {
  const client = useClient();
  const announce = useAnnounce();
  const [locksAt, setLocksAt] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());

  useVaultEvent((event) => {
    if (event.type !== 'vault.locking') return;
    const { inSeconds } = event;
    setNow(Date.now());
    setLocksAt(inSeconds === null ? null : Date.now() + inSeconds * 1000);
    if (inSeconds !== null) {
      announce(message('frame.lockingSoon', { seconds: inSeconds }), 'assertive');
    }
  });
  useActivityNotes(locksAt !== null, () => {
    setLocksAt(null);
    void client.request('app.noteActivity', {});
  });
  useEffect(() => {
    if (locksAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [locksAt]);

  if (locksAt === null) return null;
  const seconds = Math.max(0, Math.ceil((locksAt - now) / 1000));
  return (
    <div className={styles['warning']}>
      <span className="tabular">{message('frame.lockingSoonShort', { seconds })}</span>
      <Button size="compact" onPress={() => setLocksAt(null)}>
        {message('frame.stay')}
      </Button>
    </div>
  );
}
