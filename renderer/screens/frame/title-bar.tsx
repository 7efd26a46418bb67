import { useAppStatus } from '../../vault/use-vault.ts';
import styles from './title-bar.module.css';

/** The part of the window's bar that is ours; on Linux the system draws its own and this one is left out. */
export function TitleBar({ title }: { readonly title: string }) {
  const { windowButtons } = useAppStatus();
  if (windowButtons === 'none') return null;
  return (
    <header className={styles['bar']}>
      <span className={styles['title']}>{title}</span>
    </header>
  );
}
