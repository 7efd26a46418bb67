import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { CodeSetView } from '../../../shared/vault-types.ts';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { CodeGrid, type CodeActions } from './code-grid.tsx';
import styles from './replaced-set.module.css';

interface ReplacedSetProps extends CodeActions {
  readonly set: CodeSetView;
}

/** Still there to read, never offered. */
export function ReplacedSet({ set, ...actions }: ReplacedSetProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const used = set.codes.filter((code) => code.state !== 'live').length;
  return (
    <section className={styles['set']}>
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={16} aria-hidden className={styles['chevron']} />
        <span className={styles['title']}>
          {message('account.replacedOn', { date: mediumDate(set.replacedAt ?? set.createdAt) })}
        </span>
        <span className={styles['count']}>
          {message('account.replacedCount', { total: set.codes.length, used })}
        </span>
      </button>
      <div id={bodyId} hidden={!isOpen} className={styles['body']}>
        {isOpen && (
          <CodeGrid
            label={message('account.replacedCodes')}
            set={set}
            nextPosition={null}
            {...actions}
          />
        )}
      </div>
    </section>
  );
}
