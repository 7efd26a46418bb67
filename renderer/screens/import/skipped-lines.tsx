import { ListX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportProblem } from '../../../shared/import-types.ts';
import { message } from '../../messages/message.ts';
import styles from './skipped-lines.module.css';

const shownAtMost = 200;

/** The other half of the account of every line: what was not taken, and why. */
export function SkippedLines(props: { readonly problems: readonly ImportProblem[] }): ReactNode {
  const { problems } = props;
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="skipped-title">
      <h2 id="skipped-title" className={styles['title']}>
        <ListX size={16} aria-hidden /> {message('import.skipped', { count: problems.length })}
      </h2>
      <ul className={styles['list']}>
        {problems.slice(0, shownAtMost).map((problem) => (
          <li key={`${problem.line}/${problem.reason}/${problem.text}`} className={styles['line']}>
            <span className={styles['number']}>
              {message('import.line', { line: problem.line })}
            </span>
            <bdi className={styles['text']}>{problem.text}</bdi>
            <span className={styles['reason']}>{message(`import.reason.${problem.reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
