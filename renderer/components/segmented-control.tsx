import type { LucideIcon } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './segmented-control.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon;
}

export interface SegmentedControlProps<Value extends string> {
  /** Spoken only. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
}

export function SegmentedControl<Value extends string>({
  label,
  value,
  options,
  isDisabled = false,
  onChange,
}: SegmentedControlProps<Value>) {
  return (
    <RadioGroup
      value={value}
      isDisabled={isDisabled}
      orientation="horizontal"
      className={styles['control'] ?? ''}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className="visually-hidden">{label}</Label>
      {options.map(({ value: own, label: text, icon: Icon }) => (
        <Radio key={own} value={own} className={styles['segment'] ?? ''}>
          {Icon ? <Icon aria-hidden className={styles['icon']} /> : null}
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}
