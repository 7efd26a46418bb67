import { LifeBuoy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './emergency-reader.module.css';

/** A page that opens the vault and encrypted sheets in any browser, so that the codes outlive this application. */
export function EmergencyReader(): ReactNode {
  const client = useClient();
  const messageBar = useMessageBar();
  const [error, setError] = useState<unknown>(null);

  async function save(): Promise<void> {
    const { savedAs } = await client.request('app.saveReader', {});
    if (savedAs !== null)
      messageBar.show({ text: message('sheets.readerSaved', { file: savedAs }) });
  }

  return (
    <section className={styles['reader']} aria-labelledby="reader-title">
      <div className={styles['text']}>
        <h2 id="reader-title" className={styles['title']}>
          {message('sheets.readerTitle')}
        </h2>
        <p className={styles['hint']}>{message('sheets.readerText')}</p>
        {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
      </div>
      <Button
        icon={LifeBuoy}
        onPress={() => {
          setError(null);
          save().catch(setError);
        }}
      >
        {message('sheets.saveReader')}
      </Button>
    </section>
  );
}
