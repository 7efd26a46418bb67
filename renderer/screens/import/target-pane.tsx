import type { ReactNode, Ref } from 'react';
import type { SetMode } from '../../../shared/contract.ts';
import type { Overlap } from '../../../shared/code-check-types.ts';
import { limits } from '../../../shared/limits.ts';
import type { CodeSetKind } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { SegmentedControl } from '../../components/segmented-control.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { overlapWith, type ImportChoice } from './import-choices.ts';
import styles from './target-pane.module.css';

interface TargetPaneProps {
  readonly ref: Ref<HTMLElement>;
  readonly choice: ImportChoice;
  /** How the codes relate to those of the chosen account; null for a new one. */
  readonly overlap: Overlap | null;
  readonly onChange: (changed: Partial<ImportChoice>) => void;
  readonly canExclude: boolean;
  /** File of an earlier list that goes to the same account; null when there is none. */
  readonly rival: string | null;
}

const kinds: readonly CodeSetKind[] = ['any-order', 'ordered', 'single', 'reusable'];

/** Where the codes go, and what becomes of the set that is there. */
export function TargetPane(props: TargetPaneProps): ReactNode {
  const { choice, onChange, canExclude } = props;
  const { accounts } = useSnapshot();
  const account = accounts.find(({ id }) => id === choice.accountId);
  const isExisting = choice.target === 'existing';
  return (
    <aside ref={props.ref} className={styles['pane']} aria-label={message('import.saveTo')}>
      {canExclude && (
        <Checkbox isSelected={choice.include} onChange={(include) => onChange({ include })}>
          {message('import.include')}
        </Checkbox>
      )}
      <h2 className={styles['title']}>{message('import.saveTo')}</h2>
      {accounts.length > 0 && (
        <SegmentedControl
          label={message('import.saveTo')}
          value={choice.target}
          onChange={(target) => onChange({ target })}
          options={[
            { value: 'existing', label: message('import.existing') },
            { value: 'new', label: message('import.newAccount') },
          ]}
        />
      )}
      {isExisting ? (
        <>
          <Select
            label={message('import.account')}
            hideLabel
            value={choice.accountId ?? ''}
            onChange={(accountId) => onChange({ accountId })}
            options={accounts.map(({ id, issuer, name }) => ({
              value: id,
              label: issuer,
              detail: name,
            }))}
          />
          {account !== undefined && (
            <p className={styles['hint']}>
              {account.codeSetId === null
                ? message('import.noActiveSet')
                : message('import.activeSet', {
                    remaining: account.remaining,
                    total: account.total,
                  })}
            </p>
          )}
          {account !== undefined && account.codeSetId !== null && (
            <ModeChoice
              issuer={account.issuer}
              mode={choice.mode}
              onChange={(mode) => onChange({ mode })}
              overlap={overlapWith(choice.codes, account.id)}
              total={choice.codes.length}
              isOld={props.overlap?.verdict === 'replaced'}
            />
          )}
        </>
      ) : (
        <NewAccount choice={choice} onChange={onChange} />
      )}
      {props.rival !== null && <Rival file={props.rival} onChange={onChange} />}
      <Select
        label={message('import.kind')}
        value={choice.kind}
        onChange={(kind) => onChange({ kind })}
        options={kinds.map((kind) => ({ value: kind, label: message(`import.kind.${kind}`) }))}
      />
      <p className={styles['hint']}>{message(`import.kindHint.${choice.kind}`)}</p>
    </aside>
  );
}

function Rival(props: {
  readonly file: string;
  readonly onChange: TargetPaneProps['onChange'];
}): ReactNode {
  return (
    <Notice
      kind="low"
      title={message('import.rivalTitle')}
      actions={
        <>
          <Button size="compact" onPress={() => props.onChange({ mode: 'add' })}>
            {message('import.rivalAdd')}
          </Button>
          <Button size="compact" onPress={() => props.onChange({ include: false })}>
            {message('import.rivalLeave')}
          </Button>
        </>
      }
    >
      {message('import.rivalText', { file: props.file })}
    </Notice>
  );
}

function NewAccount(props: {
  readonly choice: ImportChoice;
  readonly onChange: (changed: Partial<ImportChoice>) => void;
}): ReactNode {
  return (
    <>
      <TextField
        label={message('import.issuer')}
        hint={message('import.issuerHint')}
        value={props.choice.issuer}
        onChange={(issuer) => props.onChange({ issuer })}
        maxLength={limits.issuerCharacters}
      />
      <TextField
        label={message('import.name')}
        hint={message('import.nameHint')}
        value={props.choice.name}
        onChange={(name) => props.onChange({ name })}
        maxLength={limits.accountNameCharacters}
      />
    </>
  );
}

function ModeChoice(props: {
  readonly issuer: string;
  readonly mode: SetMode;
  readonly onChange: (mode: SetMode) => void;
  readonly overlap: number;
  readonly total: number;
  /** All of them belong to a set that was replaced. */
  readonly isOld: boolean;
}): ReactNode {
  const { issuer, overlap, total } = props;
  if (overlap === total) return <Notice kind="info">{message('import.allKnown')}</Notice>;
  return (
    <>
      <RadioCards
        label={message('import.whatToDo')}
        value={props.mode}
        onChange={props.onChange}
        options={[
          {
            value: 'replace',
            title: message('import.replace'),
            detail: message('import.replaceHint', { issuer }),
          },
          { value: 'add', title: message('import.add'), detail: message('import.addHintSet') },
        ]}
      />
      {overlap > 0 && (
        <Notice kind="low" title={message('import.overlapTitle', { count: overlap })}>
          {message('import.overlapText', { issuer, count: overlap, total })}
        </Notice>
      )}
      {props.isOld && (
        <Notice kind="low" title={message('import.oldTitle')}>
          {message('import.oldText', { issuer })}
        </Notice>
      )}
    </>
  );
}
