import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './info-card.module.css';

/** Address and note, as text: nothing here is ever a link that the application opens. */
export function AccountNotes({ account }: { readonly account: AccountSummary }): ReactNode {
  const { openOverlay } = useNavigation();
  const { id: accountId, url, note } = account;
  return (
    <section className={styles['card']} aria-labelledby="notes-title">
      <div className={styles['head']}>
        <h2 id="notes-title" className={styles['title']}>
          {message('account.notes')}
        </h2>
        <Button
          variant="quiet"
          size="compact"
          onPress={() => openOverlay({ kind: 'editAccount', accountId })}
        >
          {message('account.editShort')}
        </Button>
      </div>
      {url !== null && <div className={styles['text']}>{url}</div>}
      {note !== '' && <div className={styles['text']}>{note}</div>}
      {url === null && note === '' && (
        <div className={styles['text']}>{message('account.notesEmpty')}</div>
      )}
    </section>
  );
}
