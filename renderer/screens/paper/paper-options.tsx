import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { Switch } from '../../components/switch.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { AccountChoice } from './account-choice.tsx';
import { ContentsChoice } from './contents-choice.tsx';
import { HolderChoice } from './holder-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LayoutChoice } from './layout-choice.tsx';
import styles from './paper-options.module.css';
import { splits, type PrintOptions } from './print-options.ts';

interface PaperOptionsProps {
  readonly accounts: readonly AccountSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly options: PrintOptions;
  readonly onOptions: (changed: Partial<PrintOptions>) => void;
  /** Null where there is nothing that could be embossed. */
  readonly onBraille: (() => void) | null;
}

export function PaperOptions(props: PaperOptionsProps): ReactNode {
  const { accounts, chosen, options, onOptions } = props;
  const ids = accounts.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const [onlyId] = ids;
  const isSealed = options.passphrase !== null;
  const hasQr = options.qr || isSealed;
  return (
    <aside className={styles['options']} aria-label={message('paper.options')}>
      <AccountChoice accounts={accounts} chosen={chosen} onChosen={props.onChosen} />
      {!isSealed && (
        <LayoutChoice value={options.layout} onChange={(layout) => onOptions({ layout })} />
      )}
      {!isSealed && options.layout === 'cards' && (
        <p className={styles['hint']}>
          {message(options.qr ? 'paper.cardsFolded' : 'paper.cardsPlain')}
        </p>
      )}
      {onlyId !== undefined && splits(ids, options) && (
        <HolderChoice
          key={onlyId}
          accountId={onlyId}
          holders={options.holders}
          onHolders={(holders) => onOptions({ holders })}
        />
      )}
      <ContentsChoice
        passphrase={options.passphrase}
        onPassphrase={(passphrase) => onOptions({ passphrase })}
      />
      <div className={styles['rows']}>
        <div className={styles['row']}>
          <span>{message('paper.qr')}</span>
          <Switch
            label={message('paper.qr')}
            isSelected={hasQr}
            isDisabled={isSealed}
            onChange={(qr) => onOptions({ qr })}
          />
        </div>
        {hasQr && options.layout !== 'cards' && (
          <div className={styles['row']}>
            <Checkbox isSelected={options.lines} onChange={(lines) => onOptions({ lines })}>
              {message('paper.lines')}
            </Checkbox>
          </div>
        )}
        {!isSealed && (
          <div className={styles['row']}>
            <span>{message('paper.spent')}</span>
            <Select
              label={message('paper.spent')}
              hideLabel
              value={options.spent}
              onChange={(spent) => onOptions({ spent })}
              options={[
                { value: 'number', label: message('paper.spentNumber') },
                { value: 'struck', label: message('paper.spentStruck') },
                { value: 'omitted', label: message('paper.spentOmitted') },
              ]}
            />
          </div>
        )}
        <div className={styles['row']}>
          <span>{message('paper.size')}</span>
          <Select
            label={message('paper.size')}
            hideLabel
            value={options.paper}
            onChange={(paper) => onOptions({ paper })}
            options={[
              { value: 'A4', label: message('paper.a4') },
              { value: 'Letter', label: message('paper.letter') },
            ]}
          />
        </div>
      </div>
      <LanguageChoice value={options.language} onChange={(language) => onOptions({ language })} />
      {options.holders === null && (
        <TextField
          label={message('paper.keptAt')}
          hint={message('paper.keptAtHint')}
          value={options.keptAt}
          onChange={(keptAt) => onOptions({ keptAt })}
          maxLength={limits.keptWhereCharacters}
        />
      )}
      {props.onBraille !== null && (
        <Button variant="quiet" size="compact" onPress={props.onBraille}>
          {message('paper.saveBraille')}
        </Button>
      )}
      <p className={styles['note']}>
        <Info size={16} aria-hidden /> {message('paper.spooler')}
      </p>
    </aside>
  );
}
