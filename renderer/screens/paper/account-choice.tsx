import { memo, useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { SheetWords } from '../../components/sheet-words.tsx';
import { message } from '../../messages/message.ts';
import styles from './paper-options.module.css';

interface AccountChoiceProps {
  readonly accounts: readonly AccountSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Which accounts go on the sheet; stale ones first among those that were not chosen at the start. */
export function AccountChoice({ accounts, chosen, onChosen }: AccountChoiceProps): ReactNode {
  const count = accounts.filter(({ id }) => chosen.has(id)).length;
  const all = count === accounts.length;
  const ordered = accounts.toSorted((a, b) => weight(a) - weight(b));
  const latest = useRef({ chosen, onChosen });
  useEffect(() => {
    latest.current = { chosen, onChosen };
  });
  const toggle = useCallback((id: string, isChosen: boolean): void => {
    const after = new Set(latest.current.chosen);
    if (isChosen) after.add(id);
    else after.delete(id);
    latest.current.onChosen(after);
  }, []);
  return (
    <>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{message('paper.accounts')}</h2>
        <span className={styles['count']}>
          {message('paper.chosen', { chosen: count, total: accounts.length })}
        </span>
      </div>
      <ul className={styles['accounts']}>
        {ordered.map((account) => (
          <AccountLine
            key={account.id}
            account={account}
            isChosen={chosen.has(account.id)}
            onToggle={toggle}
          />
        ))}
      </ul>
      <Button
        variant="quiet"
        size="compact"
        onPress={() => onChosen(new Set(all ? [] : accounts.map(({ id }) => id)))}
      >
        {message(all ? 'paper.chooseNone' : 'paper.chooseAll')}
      </Button>
    </>
  );
}

interface AccountLineProps {
  readonly account: AccountSummary;
  readonly isChosen: boolean;
  readonly onToggle: (id: string, isChosen: boolean) => void;
}

/** Drawn anew only when it changes: there may be a thousand. */
const AccountLine = memo(function AccountLine(props: AccountLineProps): ReactNode {
  const { account, isChosen, onToggle } = props;
  return (
    <li className={styles['account']}>
      <Checkbox isSelected={isChosen} onChange={(on) => onToggle(account.id, on)}>
        <span className={styles['names']}>
          <bdi className={styles['issuer']}>{account.issuer}</bdi>{' '}
          <bdi className={styles['name']}>{account.name}</bdi>
        </span>
      </Checkbox>
      <span className={styles['state']}>
        <SheetWords sheet={account.sheet} />
      </span>
    </li>
  );
});

function weight({ sheet }: AccountSummary): number {
  return ['stale', 'lost', 'none', 'toMark', 'current'].indexOf(sheet.state);
}
