import { ChevronsUpDown } from 'lucide-react';
import {
  Button,
  ComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import field from './field.module.css';
import list from './option-list.module.css';
import select from './select.module.css';
import styles from './combo-field.module.css';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

export interface ComboFieldProps {
  readonly label: string;
  readonly value: string | null;
  /** What is typed; the caller narrows the options by it. */
  readonly text: string;
  readonly options: readonly ComboOption[];
  readonly placeholder?: string;
  readonly showLabel: string;
  readonly emptyText: string;
  readonly autoFocus?: boolean;
  readonly onText: (text: string) => void;
  readonly onChange: (value: string | null) => void;
}

/** A choice among many: typing narrows it. */
export function ComboField(props: ComboFieldProps) {
  return (
    <ComboBox
      selectedKey={props.value}
      inputValue={props.text}
      items={props.options}
      allowsEmptyCollection
      menuTrigger="focus"
      autoFocus={props.autoFocus ?? false}
      className={field['field'] ?? ''}
      onInputChange={props.onText}
      onSelectionChange={(key) => props.onChange(key === null ? null : String(key))}
    >
      <Label className={field['label'] ?? ''}>{props.label}</Label>
      <Group className={styles['group'] ?? ''}>
        <Input
          className={field['input'] ?? ''}
          autoComplete="off"
          spellCheck="false"
          {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        />
        <Button aria-label={props.showLabel} className={styles['button'] ?? ''}>
          <ChevronsUpDown aria-hidden className={select['chevron']} />
        </Button>
      </Group>
      {/* Low enough to stand below the field: above it, it would cover what the field is for. */}
      <Popover className={select['popover'] ?? ''} offset={4} maxHeight={200}>
        <ListBox
          className={list['list'] ?? ''}
          renderEmptyState={() => <span className={styles['empty']}>{props.emptyText}</span>}
        >
          {(option: ComboOption) => (
            <ListBoxItem
              id={option.value}
              textValue={`${option.label} ${option.detail ?? ''}`.trim()}
              className={select['item'] ?? ''}
            >
              <Text slot="label" className={list['text'] ?? ''}>
                {option.label}
              </Text>
              {option.detail ? (
                <Text slot="description" className={list['detail'] ?? ''}>
                  {option.detail}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
