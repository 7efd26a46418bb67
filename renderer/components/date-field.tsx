import { useId } from 'react';
import styles from './field.module.css';
import { FieldMessage } from './field-message.tsx';

export interface DateFieldProps {
  readonly label: string;
  /** A calendar day, for example 2027-03-01; empty for none. */
  readonly value: string;
  readonly hint?: string;
  readonly min?: string;
  readonly onChange: (value: string) => void;
}

/** A calendar day, in the way of the system. */
export function DateField({ label, value, hint, min, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles['input']}
        value={value}
        {...(min ? { min } : {})}
        max="9999-12-31"
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint ? (
        <span id={`${id}-hint`} className={styles['below']}>
          <FieldMessage kind="hint">{hint}</FieldMessage>
        </span>
      ) : null}
    </div>
  );
}
