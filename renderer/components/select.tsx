import { Check, ChevronsUpDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import list from './option-list.module.css';
import styles from './select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** Without an edge, for column headers. */
  readonly quiet?: boolean;
  readonly className?: string | undefined;
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({
  label,
  hideLabel = false,
  value,
  options,
  placeholder,
  isDisabled = false,
  quiet = false,
  className,
  onChange,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      value={value}
      isDisabled={isDisabled}
      {...(placeholder ? { placeholder } : {})}
      className={classNames(styles['select'], className)}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      <Button className={classNames(styles['button'], quiet && styles['quiet'])}>
        <SelectValue className={styles['value'] ?? ''} />
        <ChevronsUpDown aria-hidden className={styles['chevron']} />
      </Button>
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <ListBox className={list['list'] ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={`${option.label} ${option.detail ?? ''}`.trim()}
              className={styles['item'] ?? ''}
            >
              <Check aria-hidden className={styles['check']} />
              <Text slot="label" className={list['text'] ?? ''}>
                {option.label}
              </Text>
              {option.detail ? (
                <Text slot="description" className={list['detail'] ?? ''}>
                  {option.detail}
                </Text>
              ) : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
