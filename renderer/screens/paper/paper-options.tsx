import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PaperSize } from '../../../shared/paper/sheet-types.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { SheetWords } from '../../components/sheet-words.tsx';
import { message } from '../../messages/message.ts';
import styles from './paper-options.module.css';

interface PaperOptionsProps {
  readonly accounts: readonly AccountSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly paper: PaperSize;
  readonly onPaper: (paper: PaperSize) => void;
}

export function PaperOptions(props: PaperOptionsProps): ReactNode {
  const { accounts, chosen, onChosen } = props;
  const count = accounts.filter(({ id }) => chosen.has(id)).length;
  const all = count === accounts.length;
  function toggle(id: string, isChosen: boolean): void {
    const after = new Set(chosen);
    if (isChosen) after.add(id);
    else after.delete(id);
    onChosen(after);
  }
  return (
    <aside className={styles['options']} aria-label={message('paper.options')}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{message('paper.accounts')}</h2>
        <span className={styles['count']}>
          {message('paper.chosen', { chosen: count, total: accounts.length })}
        </span>
      </div>
      <ul className={styles['accounts']}>
        {accounts.map((account) => (
          <li key={account.id} className={styles['account']}>
            <Checkbox
              isSelected={chosen.has(account.id)}
              onChange={(isChosen) => toggle(account.id, isChosen)}
            >
              <span className={styles['names']}>
                <bdi className={styles['issuer']}>{account.issuer}</bdi>{' '}
                <bdi className={styles['name']}>{account.name}</bdi>
              </span>
            </Checkbox>
            <span className={styles['state']}>
              <SheetWords sheet={account.sheet} />
            </span>
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        size="compact"
        onPress={() => onChosen(new Set(all ? [] : accounts.map(({ id }) => id)))}
      >
        {message(all ? 'paper.chooseNone' : 'paper.chooseAll')}
      </Button>
      <h2 className={styles['title']}>{message('paper.contents')}</h2>
      <div className={styles['plain']}>
        <div className={styles['issuer']}>{message('paper.plain')}</div>
        <div className={styles['hint']}>{message('paper.plainHint')}</div>
      </div>
      <div className={styles['row']}>
        <span>{message('paper.size')}</span>
        <Select
          label={message('paper.size')}
          hideLabel
          value={props.paper}
          onChange={props.onPaper}
          options={[
            { value: 'A4', label: message('paper.a4') },
            { value: 'Letter', label: message('paper.letter') },
          ]}
        />
      </div>
      <p className={styles['note']}>
        <Info size={16} aria-hidden /> {message('paper.spooler')}
      </p>
    </aside>
  );
}
