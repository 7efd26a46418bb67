import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { message } from '../../messages/message.ts';
import { useClient, useVaultEvent } from '../../vault/use-vault.ts';
import styles from './reading-progress.module.css';

/** How far the reading is, and the way out of it. */
export function ReadingProgress(): ReactNode {
  const client = useClient();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useVaultEvent((event) => {
    if (event.type !== 'progress' || event.task !== 'import') return;
    setProgress(event.total === null ? null : { done: event.done, total: event.total });
  });
  return (
    <div className={styles['box']}>
      <div className={styles['bar']}>
        <ProgressBar
          label={
            progress === null || progress.total < 2
              ? message('import.reading')
              : message('import.readingFiles', {
                  done: Math.floor(progress.done),
                  total: progress.total,
                })
          }
          value={progress === null ? undefined : progress.done / progress.total}
        />
      </div>
      <Button
        onPress={() => {
          // The answer of the reading itself says that it was cancelled.
          client.request('import.cancel', {}).catch(() => undefined);
        }}
      >
        {message('import.cancel')}
      </Button>
    </div>
  );
}
