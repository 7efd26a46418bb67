import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useChooseFile } from './use-choose-file.ts';
import styles from './unlock-card.module.css';

/** First start: no vault is known yet. */
export function Welcome({ onCreate }: { readonly onCreate: () => void }) {
  const [failure, setFailure] = useState<unknown>(null);
  const chooseFile = useChooseFile(setFailure);
  return (
    <div className={styles['content']}>
      <h1 className={styles['title']}>{message('welcome.title')}</h1>
      <p className={styles['lead']}>{message('welcome.text')}</p>
      {failure === null ? null : <Notice kind="error">{errorMessage(failure)}</Notice>}
      <div className={styles['stack']}>
        <Button variant="primary" size="large" autoFocus onPress={onCreate}>
          {message('welcome.create')}
        </Button>
        <Button size="large" onPress={chooseFile}>
          {message('welcome.open')}
        </Button>
      </div>
    </div>
  );
}
