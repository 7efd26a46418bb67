import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { message } from '../messages/message.ts';
import { classNames } from './class-names.ts';
import styles from './search-field.module.css';
import { KeyCap } from './key-cap.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly keyHint?: string;
  readonly className?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (withShift: boolean) => void;
  /** To the results below. */
  readonly onArrowDown?: () => void;
}

export function SearchField({
  label,
  value,
  placeholder,
  keyHint,
  className,
  inputRef,
  onChange,
  onSubmit,
  onArrowDown,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={classNames(styles['field'], className)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSubmit?.(event.shiftKey);
        else if (event.key === 'ArrowDown' && onArrowDown) onArrowDown();
        else event.continuePropagation();
      }}
    >
      <Search aria-hidden className={styles['icon']} />
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        {...(placeholder ? { placeholder } : {})}
        className={styles['input'] ?? ''}
        autoComplete="off"
        spellCheck="false"
      />
      {value ? (
        <Button className={styles['clear'] ?? ''} aria-label={message('field.clear')}>
          <X aria-hidden className={styles['icon']} />
        </Button>
      ) : keyHint ? (
        <span className={styles['hint']}>
          <KeyCap>{keyHint}</KeyCap>
        </span>
      ) : null}
    </AriaSearchField>
  );
}
