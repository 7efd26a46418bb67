import { KeyRound, Undo2 } from 'lucide-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { errorCode, errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './new-code-stage.module.css';
import type { UseCodeFlow } from './use-code-flow.ts';

interface NewCodeStageProps {
  readonly account: AccountSummary;
  readonly flow: UseCodeFlow;
  readonly onClose: () => void;
}

/** The one code of the account worked, and the service shows its successor now or never: it is asked for at once. */
export function NewCodeStage({ account, flow, onClose }: NewCodeStageProps): ReactNode {
  const client = useClient();
  const { show } = useMessageBar();
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const typed = value.trim();

  async function save(): Promise<void> {
    setSaving(true);
    try {
      await client.request('codeSet.type', {
        target: { kind: 'existing', accountId: account.id },
        mode: 'replace',
        kind: 'single',
        codes: [typed],
      });
      show({ text: message('useCode.newCodeSaved', { number: account.setNumber + 1 }) });
      onClose();
    } catch (error) {
      const same = errorCode(error) === 'codeSet.duplicate';
      setProblem(same ? message('useCode.sameCode') : errorMessage(error));
      setSaving(false);
    }
  }

  return (
    <form
      className={styles['stage']}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (typed !== '' && !saving) void save();
      }}
    >
      <h3 className={styles['title']}>{message('useCode.newCodeTitle')}</h3>
      <p className={styles['text']}>{message('useCode.newCodeText', { issuer: account.issuer })}</p>
      <TextField
        label={message('useCode.newCode')}
        value={value}
        mono
        size="large"
        autoFocus
        maxLength={limits.codeCharacters}
        error={problem}
        reserveMessage
        onChange={(next) => {
          setValue(next);
          setProblem(null);
        }}
      />
      <div className={styles['buttons']}>
        <Button size="large" icon={Undo2} isDisabled={flow.busy || saving} onPress={flow.undo}>
          {message('useCode.undo')}
        </Button>
        <Button size="large" isDisabled={saving} onPress={onClose}>
          {message('useCode.later')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          size="large"
          icon={KeyRound}
          pending={saving}
          pendingLabel={message('action.saving')}
          isDisabled={typed === ''}
        >
          {message('useCode.saveNewCode')}
        </Button>
      </div>
    </form>
  );
}
