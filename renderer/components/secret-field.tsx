import { ArrowBigUpDash, Eye, EyeOff } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { message } from '../messages/message.ts';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { FieldMessage } from './field-message.tsx';
import { IconButton } from './icon-button.tsx';
import { Spinner } from './spinner.tsx';
import { useCapsLock } from './use-caps-lock.ts';

export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: ReactNode;
  readonly hint?: ReactNode;
  /** Shown instead of the toggle while the secret is being tried. */
  readonly pending?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly startVisible?: boolean;
  readonly mono?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
}

/** A passphrase or key: hidden until asked, with a line for Caps Lock or an error whose room is always there. */
export function SecretField({
  label,
  error,
  hint,
  pending = false,
  isDisabled = false,
  startVisible = false,
  mono = false,
  inputRef,
  ...field
}: SecretFieldProps) {
  const [visible, setVisible] = useState(startVisible);
  const capsLock = useCapsLock();
  const inputClass = classNames(
    styles['input'],
    styles['large'],
    styles['withButton'],
    mono && visible && styles['mono'],
  );
  return (
    <TextField
      {...field}
      type={visible ? 'text' : 'password'}
      isDisabled={isDisabled || pending}
      // Our messages say what is wrong; native validation would block the next submit as long as one is shown.
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      autoComplete="off"
      spellCheck="false"
      className={styles['field'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <span className={styles['wrap']}>
        <Input
          {...(inputRef ? { ref: inputRef } : {})}
          autoCapitalize="off"
          className={inputClass}
        />
        <span className={styles['button']}>
          {pending ? (
            <Spinner />
          ) : (
            <IconButton
              icon={visible ? EyeOff : Eye}
              label={message(visible ? 'field.hide' : 'field.show')}
              isDisabled={isDisabled}
              onPress={() => setVisible(!visible)}
            />
          )}
        </span>
      </span>
      <span className={classNames(styles['below'], styles['reserved'])}>
        {error ? (
          <FieldError>
            <FieldMessage kind="error">{error}</FieldMessage>
          </FieldError>
        ) : capsLock ? (
          <Text slot="description">
            <FieldMessage kind="low" icon={ArrowBigUpDash}>
              {message('field.capsLock')}
            </FieldMessage>
          </Text>
        ) : hint ? (
          <Text slot="description">{hint}</Text>
        ) : null}
      </span>
    </TextField>
  );
}
