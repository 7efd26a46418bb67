import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import styles from './self-test-line.module.css';
import type { SelfTest } from './use-self-test.ts';

/** Whether the page can be trusted, in one line above it. */
export function SelfTestLine(props: {
  readonly test: SelfTest;
  readonly pages: number;
}): ReactNode {
  const { test, pages } = props;
  if (test.state === 'failed') return <Notice kind="error">{errorMessage(test.error)}</Notice>;
  return (
    <p className={styles['line']} role="status">
      {test.state === 'passed' ? (
        <>
          <CircleCheck size={16} aria-hidden className={styles['icon']} />
          {message('paper.testPassed')}
        </>
      ) : (
        <>
          <Spinner />
          {pages > 1 && test.done > 0
            ? message('paper.testingPages', { done: test.done, pages })
            : message('paper.testing')}
        </>
      )}
    </p>
  );
}
