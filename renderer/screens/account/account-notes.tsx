import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { message } from '../../messages/message.ts';
import styles from './info-card.module.css';

/** Address and note, as text: nothing here is ever a link that the application opens. */
export function AccountNotes({ account }: { readonly account: AccountSummary }): ReactNode {
  if (account.url === null && account.note === '') return null;
  return (
    <section className={styles['card']} aria-labelledby="notes-title">
      <div className={styles['head']}>
        <h2 id="notes-title" className={styles['title']}>
          {message('account.notes')}
        </h2>
      </div>
      {account.url !== null && <div className={styles['text']}>{account.url}</div>}
      {account.note !== '' && <div className={styles['text']}>{account.note}</div>}
    </section>
  );
}
