import type { ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { message } from '../../messages/message.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './entry-list.module.css';
import { bringsNothing, type DraftEntry, type ImportChoice } from './import-choices.ts';

interface EntryListProps {
  readonly draft: ImportDraft;
  readonly entries: readonly DraftEntry[];
  readonly choices: readonly ImportChoice[];
  /** Which of them cannot be stored yet. */
  readonly isOpen: readonly boolean[];
  readonly current: number;
  readonly onPick: (at: number) => void;
  readonly onInclude: (at: number, include: boolean) => void;
}

/** All accounts of one import: which are taken, where each goes, and which still needs an answer. */
export function EntryList(props: EntryListProps): ReactNode {
  const { draft, entries, choices, isOpen, current } = props;
  const taken = choices.filter(({ include }) => include).length;
  return (
    <section aria-labelledby="entries-title">
      <h2 id="entries-title" className={styles['title']}>
        {message('import.accountsFound', { count: entries.length })}
        <span className={styles['taken']}>{message('import.accountsTaken', { count: taken })}</span>
      </h2>
      <ul className={styles['list']}>
        {entries.map((entry, at) => {
          const choice = choices[at];
          if (choice === undefined) return null;
          const file = draft.files[entry.file];
          return (
            <li
              key={`${entry.file}/${entry.account}`}
              className={styles['entry']}
              data-current={at === current}
            >
              <Checkbox
                isSelected={choice.include}
                onChange={(include) => props.onInclude(at, include)}
                aria-label={message('import.include')}
              />
              <button
                type="button"
                className={styles['pick']}
                aria-current={at === current}
                onClick={() => props.onPick(at)}
              >
                <span className={styles['names']}>
                  <EntryNames entry={entry} choice={choice} />
                </span>
                <bdi className={styles['file']}>{file?.name ?? message('import.pastedText')}</bdi>
                <span className={styles['state']} data-open={isOpen[at]}>
                  {stateWords(choice, isOpen[at] === true)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function stateWords(choice: ImportChoice, isOpen: boolean): string {
  if (isOpen) return message('import.needsAnswer');
  return bringsNothing(choice)
    ? message('import.alreadySaved')
    : message('import.codes', { count: choice.codes.length });
}

function EntryNames(props: {
  readonly entry: DraftEntry;
  readonly choice: ImportChoice;
}): ReactNode {
  const { accounts } = useSnapshot();
  const { choice } = props;
  const account =
    choice.target === 'existing' ? accounts.find(({ id }) => id === choice.accountId) : undefined;
  const issuer = account?.issuer ?? choice.issuer;
  const name = account?.name ?? choice.name;
  return (
    <>
      <bdi className={styles['issuer']}>{issuer === '' ? message('import.noIssuer') : issuer}</bdi>{' '}
      <bdi className={styles['name']}>{name}</bdi>
    </>
  );
}
