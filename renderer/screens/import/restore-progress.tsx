import { useState, type ReactNode } from 'react';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { message } from '../../messages/message.ts';
import { useVaultEvent } from '../../vault/use-vault.ts';

/** Which of the pictures is being read. */
export function RestoreProgress(): ReactNode {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useVaultEvent((event) => {
    if (event.type !== 'progress' || event.task !== 'import' || event.total === null) return;
    setProgress({ done: event.done, total: event.total });
  });
  return (
    <ProgressBar
      label={
        progress === null || progress.total < 2
          ? message('import.reading')
          : message('import.readingFiles', {
              done: Math.min(Math.floor(progress.done) + 1, progress.total),
              total: progress.total,
            })
      }
      value={progress === null ? undefined : progress.done / progress.total}
    />
  );
}
