import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './radio-cards.module.css';

export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioCardsProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: readonly RadioCard<Value>[];
  readonly className?: string | undefined;
  readonly onChange: (value: Value) => void;
}

export function RadioCards<Value extends string>({
  label,
  hideLabel = false,
  value,
  options,
  className,
  onChange,
}: RadioCardsProps<Value>) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
      className={classNames(styles['group'], className)}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          isDisabled={option.isDisabled ?? false}
          className={styles['card'] ?? ''}
        >
          <span className={styles['dot']} />
          <span className={styles['text']}>
            <span className={styles['title']}>{option.title}</span>
            {option.detail ? <span className={styles['detail']}>{option.detail}</span> : null}
          </span>
          {option.aside ? <span className={styles['aside']}>{option.aside}</span> : null}
        </Radio>
      ))}
    </RadioGroup>
  );
}
