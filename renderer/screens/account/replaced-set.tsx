import { ChevronRight, Ellipsis, FolderInput, Trash2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { AccountSummary, CodeSetView } from '../../../shared/vault-types.ts';
import { Menu } from '../../components/menu.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { usePutAway } from '../../vault/use-put-away.ts';
import { CodeGrid, type CodeActions } from './code-grid.tsx';
import styles from './replaced-set.module.css';

interface ReplacedSetProps extends CodeActions {
  readonly account: AccountSummary;
  readonly set: CodeSetView;
}

/** Still there to read, never offered. */
export function ReplacedSet({ account, set, ...actions }: ReplacedSetProps): ReactNode {
  const { openOverlay } = useNavigation();
  const putAway = usePutAway();
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const used = set.codes.filter((code) => code.state !== 'live').length;
  return (
    <section className={styles['set']}>
      <div className={styles['head']}>
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
            {message('account.replacedCount', {
              number: set.number,
              total: set.codes.length,
              used,
            })}
          </span>
        </button>
        <Menu
          icon={Ellipsis}
          label={message('account.setMenu', { number: set.number })}
          className={styles['menu']}
          entries={() => [
            {
              id: 'move',
              label: message('accountAction.move'),
              icon: FolderInput,
              run: () => openOverlay({ kind: 'moveSet', accountId: account.id, codeSetId: set.id }),
            },
            {
              id: 'delete',
              label: message('accountAction.deleteSet'),
              icon: Trash2,
              destructive: true,
              startsGroup: true,
              run: () => void putAway.removeSet(account, set.id),
            },
          ]}
        />
      </div>
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
