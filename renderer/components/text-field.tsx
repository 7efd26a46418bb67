import type { ReactNode, Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldMessage } from './field-message.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
  readonly size?: 'normal' | 'large';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** For codes: fixed width, no correction by the system. */
  readonly mono?: boolean;
  readonly multiline?: boolean;
  readonly rows?: number;
  /** Keeps room for two lines below, so that a message moves nothing. */
  readonly reserveMessage?: boolean;
  readonly className?: string | undefined;
  /** In a field of several lines: Enter sends the form, because the text has no lines of its own. */
  readonly enterSubmits?: boolean;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  readonly onChange: (value: string) => void;
}

export function TextField({
  label,
  hideLabel = false,
  error,
  hint,
  size = 'normal',
  placeholder,
  mono = false,
  multiline = false,
  rows = 4,
  reserveMessage = false,
  className,
  enterSubmits = false,
  areaRef,
  ...field
}: TextFieldProps) {
  const inputClass = classNames(
    styles['input'],
    mono && styles['mono'],
    multiline && styles['area'],
    size === 'large' && styles['large'],
  );
  const shared = { className: inputClass, ...(placeholder ? { placeholder } : {}) };
  return (
    <AriaTextField
      {...field}
      // Our messages say what is wrong; native validation would block the next submit as long as one is shown.
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      autoComplete="off"
      spellCheck="false"
      className={classNames(styles['field'], className)}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      {multiline ? (
        <TextArea
          {...shared}
          {...(areaRef ? { ref: areaRef } : {})}
          rows={rows}
          onKeyDown={(event) => {
            if (!enterSubmits || event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      ) : (
        <Input {...shared} autoCapitalize="off" />
      )}
      <span className={classNames(styles['below'], reserveMessage && styles['reserved'])}>
        {error ? (
          <FieldError>
            <FieldMessage kind="error">{error}</FieldMessage>
          </FieldError>
        ) : hint ? (
          <Text slot="description">
            <FieldMessage kind="hint">{hint}</FieldMessage>
          </Text>
        ) : null}
      </span>
    </AriaTextField>
  );
}
