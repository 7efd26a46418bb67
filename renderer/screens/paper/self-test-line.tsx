import { CircleCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useVaultEvent } from '../../vault/use-vault.ts';
import styles from './self-test-line.module.css';
import type { SelfTest } from './use-self-test.ts';

/** From here on the check takes long enough to be stopped. */
const manyPages = 8;

/** Whether the page can be trusted, in one line above it. */
export function SelfTestLine(props: { readonly test: SelfTest; readonly sheet: Sheet }): ReactNode {
  const { test, sheet } = props;
  const pages = sheet.pages.filter(hasQrCode).length;
  // Nothing can go wrong that anybody would have to know of.
  if (pages === 0) return null;
  switch (test.state) {
    case 'failed':
      return <Notice kind="error">{errorMessage(test.error)}</Notice>;
    case 'passed':
      return (
        <p className={styles['line']} role="status">
          <CircleCheck size={16} aria-hidden className={styles['icon']} />
          {message('paper.testPassed')}
        </p>
      );
    case 'stopped':
      return (
        <div className={styles['line']}>
          <span role="status">{message('paper.testStopped')}</span>
          <Button size="compact" onPress={test.start}>
            {message('paper.startTest')}
          </Button>
        </div>
      );
    case 'running':
      return pages > manyPages ? (
        <div className={styles['line']}>
          <TestProgress pages={pages} />
          <Button size="compact" onPress={test.stop}>
            {message('paper.stopTest')}
          </Button>
        </div>
      ) : (
        <p className={styles['line']} role="status">
          <Spinner />
          {message('paper.testing')}
        </p>
      );
  }
}

/** For itself, because it changes often and the list of accounts beside it may be long. */
function TestProgress({ pages }: { readonly pages: number }): ReactNode {
  const [done, setDone] = useState(0);
  useVaultEvent((event) => {
    if (event.type === 'progress' && event.task === 'print') setDone(event.done);
  });
  return (
    <span className={styles['progress']}>
      <ProgressBar
        label={message('paper.testingPages', { done, pages })}
        value={Math.min(1, done / pages)}
      />
    </span>
  );
}

function hasQrCode({ blocks, faces, restore }: Sheet['pages'][number]): boolean {
  return (
    blocks.some(({ qrs }) => qrs.length > 0) ||
    faces.some(({ side }) => side === 'data') ||
    (restore?.qrs.length ?? 0) > 0
  );
}
