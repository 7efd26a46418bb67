import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { CodeSetKind } from '../../../shared/vault-types.ts';
import { AccountPicker } from '../../components/account-picker.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { SegmentedControl } from '../../components/segmented-control.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './type-codes-dialog.module.css';

export interface TargetChoice {
  readonly kind: 'existing' | 'new';
  readonly accountId: string | null;
  readonly issuer: string;
  readonly name: string;
}

interface TypedTargetProps {
  readonly target: TargetChoice;
  readonly kind: CodeSetKind;
  readonly mode: 'replace' | 'add';
  /** There is something to replace or to add to. */
  readonly hasActiveSet: boolean;
  readonly onTarget: (target: TargetChoice) => void;
  readonly onKind: (kind: CodeSetKind) => void;
  readonly onMode: (mode: 'replace' | 'add') => void;
}

/** Whose codes they are, how the service takes them, and what becomes of the ones that are there. */
export function TypedTarget(props: TypedTargetProps): ReactNode {
  const { target, onTarget } = props;
  const { accounts } = useSnapshot();
  return (
    <div className={styles['target']}>
      {accounts.length > 0 && (
        <SegmentedControl
          label={message('typeCodes.target')}
          value={target.kind}
          onChange={(kind) => onTarget({ ...target, kind })}
          options={[
            { value: 'existing', label: message('typeCodes.existing') },
            { value: 'new', label: message('typeCodes.new') },
          ]}
        />
      )}
      {target.kind === 'existing' ? (
        <AccountPicker
          label={message('typeCodes.account')}
          accounts={accounts}
          value={target.accountId}
          onChange={(accountId) => onTarget({ ...target, accountId })}
        />
      ) : (
        <>
          <TextField
            label={message('typeCodes.issuer')}
            value={target.issuer}
            maxLength={limits.issuerCharacters}
            autoFocus
            onChange={(issuer) => onTarget({ ...target, issuer })}
          />
          <TextField
            label={message('typeCodes.name')}
            value={target.name}
            maxLength={limits.accountNameCharacters}
            onChange={(name) => onTarget({ ...target, name })}
          />
        </>
      )}
      <Select
        label={message('typeCodes.kind')}
        value={props.kind}
        onChange={props.onKind}
        options={[
          { value: 'any-order', label: message('typeCodes.kindAny') },
          { value: 'ordered', label: message('typeCodes.kindOrdered') },
          { value: 'single', label: message('typeCodes.kindSingle') },
          { value: 'reusable', label: message('typeCodes.kindReusable') },
        ]}
      />
      {props.hasActiveSet && (
        <RadioCards
          label={message('typeCodes.mode')}
          value={props.mode}
          onChange={props.onMode}
          options={[
            {
              value: 'replace',
              title: message('typeCodes.replace'),
              detail: message('typeCodes.replaceDetail'),
            },
            {
              value: 'add',
              title: message('typeCodes.add'),
              detail: message('typeCodes.addDetail'),
            },
          ]}
        />
      )}
    </div>
  );
}
