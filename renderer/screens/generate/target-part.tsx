import { useEffect, useRef } from 'react';
import { limits } from '../../../shared/limits.ts';
import { SegmentedControl } from '../../components/segmented-control.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import styles from './target-part.module.css';
import type { Target } from './use-target.ts';

export interface TargetPartProps {
  readonly target: Target;
  /** A list names the accounts. */
  readonly batch: boolean;
  /** What is missing, once it was asked for. */
  readonly missing: 'issuer' | 'account' | null;
  /** Grows each time that it is asked for. */
  readonly asked: number;
}

/** The names of a new account, or what happens to the codes that an existing one has. */
export function TargetPart({ target, batch, missing, asked }: TargetPartProps) {
  const { account } = target;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The fields may have scrolled out of sight.
    if (asked > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  if (account === null || batch) {
    return (
      <div ref={fields} className={styles['part']}>
        <TextField
          className={styles['field']}
          label={message('generate.issuer')}
          value={target.issuer}
          onChange={target.setIssuer}
          maxLength={limits.issuerCharacters}
          hint={message('generate.issuerHint')}
          error={missing === 'issuer' ? message('generate.issuerMissing') : null}
        />
        {batch ? null : (
          <TextField
            className={styles['field']}
            label={message('generate.account')}
            value={target.name}
            onChange={target.setName}
            maxLength={limits.accountNameCharacters}
            hint={message('generate.accountHint')}
            error={missing === 'account' ? message('generate.accountMissing') : null}
          />
        )}
      </div>
    );
  }
  if (account.codeSetId === null) return null;
  return (
    <div className={styles['part']}>
      <SegmentedControl
        label={message('generate.mode', { account: account.issuer })}
        value={target.mode}
        onChange={target.setMode}
        options={[
          { value: 'replace', label: message('generate.replace') },
          { value: 'add', label: message('generate.add') },
        ]}
      />
      <p className={styles['hint']}>
        {target.mode === 'replace'
          ? message('generate.replaceHint', { remaining: account.remaining })
          : message('generate.addHint', { total: account.total })}
      </p>
    </div>
  );
}
