import { ShieldAlert } from 'lucide-react';
import { message } from '../../messages/message.ts';
import styles from './no-reset.module.css';

/** Says before it is too late that nobody can help later. */
export function NoReset() {
  return (
    <aside aria-labelledby="no-reset" className={styles['place']}>
      <div className={styles['box']}>
        <h2 id="no-reset" className={styles['title']}>
          <ShieldAlert aria-hidden className={styles['icon']} />
          {message('create.noResetTitle')}
        </h2>
        <p>{message('create.noResetText')}</p>
        <p className={styles['hint']}>{message('create.noResetHint')}</p>
      </div>
    </aside>
  );
}
