import { useEffect, useState } from 'react';
import { message } from '../messages/message.ts';
import type { Strength } from '../vault/measure-passphrase.ts';
import { measurePassphrase } from '../vault/measure-passphrase.ts';
import { FieldMessage } from './field-message.tsx';
import styles from './passphrase-choice.module.css';
import { SecretField } from './secret-field.tsx';
import { StrengthMeter } from './strength-meter.tsx';

/** Measuring takes a few milliseconds; it waits for a pause in typing. */
const measureAfterMilliseconds = 150;

export interface OwnPassphraseProps {
  readonly onChange: (passphrase: string | null) => void;
  readonly known: readonly string[];
}

export function OwnPassphrase({ onChange, known }: OwnPassphraseProps) {
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const strength = useStrength(own, known);
  const same = own !== '' && own === again;
  const taken = same && strength !== null && strength.level !== 'weak';

  useEffect(() => onChange(taken ? own : null), [taken, own, onChange]);

  return (
    <>
      <div className={styles['well']}>
        <SecretField
          label={message('create.own')}
          value={own}
          onChange={setOwn}
          hint={<FieldMessage kind="hint">{message('create.ownHint')}</FieldMessage>}
        />
        <div className={styles['strength']}>
          {strength ? (
            <StrengthMeter strength={strength} />
          ) : own ? (
            <span className={styles['measuring']}>{message('create.measuring')}</span>
          ) : null}
        </div>
      </div>
      <SecretField
        label={message('create.confirm')}
        value={again}
        onChange={setAgain}
        hint={
          again === '' ? null : (
            <FieldMessage kind="hint">
              {message(same ? 'create.confirmMatch' : 'create.confirmDiffers')}
            </FieldMessage>
          )
        }
      />
    </>
  );
}

/** The strength of exactly this passphrase, or null until it is measured. */
function useStrength(passphrase: string, known: readonly string[]): Strength | null {
  const [measured, setMeasured] = useState<{ of: string; strength: Strength } | null>(null);
  useEffect(() => {
    if (passphrase === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      measurePassphrase(passphrase, known)
        .then((strength) => {
          if (current) setMeasured({ of: passphrase, strength });
        })
        .catch(() => {
          // Without an estimate nothing is taken: the strength stays unknown and Continue disabled.
        });
    }, measureAfterMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase, known]);
  return measured?.of === passphrase ? measured.strength : null;
}
