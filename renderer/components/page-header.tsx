import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly label: string; readonly onPress: () => void };
}

/** Top of a page with its one `h1`, which the frame focuses when the view changes. */
export function PageHeader({ title, detail, actions, back }: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      {back ? (
        <>
          <Button variant="quiet" icon={ChevronLeft} onPress={back.onPress}>
            {back.label}
          </Button>
          <span className={styles['divider']} />
        </>
      ) : null}
      <h1 tabIndex={-1} className={styles['title']}>
        {title}
      </h1>
      {detail ? <span className={styles['detail']}>{detail}</span> : null}
      {actions ? <span className={styles['actions']}>{actions}</span> : null}
    </header>
  );
}
