import { Ban, Check, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { UseOutcome } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { whenWords } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import styles from './answer-use-dialog.module.css';

const noteCharacters = limits.useNoteCharacters;

interface AnswerUseDialogProps {
  readonly accountId: string;
  readonly onClose: () => void;
}

/** Asks, at any later time, what became of a code that was shown. */
export function AnswerUseDialog({ accountId, onClose }: AnswerUseDialogProps): ReactNode {
  const account = findAccount(useSnapshot(), accountId);
  // The question stays as it was while the answer is being saved.
  const [pending] = useState(account?.pendingUse ?? null);
  if (account === undefined || pending === null) return null;
  const { position, reservedAt } = pending;
  return (
    <Dialog
      size="use"
      title={message('answerUse.title', { issuer: account.issuer, position })}
      subtitle={account.name}
      onClose={onClose}
    >
      <Question useId={pending.useId} onClose={onClose}>
        {message('answerUse.text', { position, when: whenWords(reservedAt) })}
      </Question>
    </Dialog>
  );
}

function Question(props: {
  readonly useId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { useId, onClose } = props;
  const client = useClient();
  const { show } = useMessageBar();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  function answer(outcome: UseOutcome): void {
    if (busy) return;
    setBusy(true);
    const written = note.trim();
    client
      .request('code.settle', { useId, outcome, ...(written === '' ? {} : { note: written }) })
      .then(
        () => {
          show({ text: message('answerUse.saved') });
          onClose();
        },
        (error: unknown) => {
          setProblem(error);
          setBusy(false);
        },
      );
  }
  useShortcut('1', () => answer('worked'));
  useShortcut('2', () => answer('rejected'));
  useShortcut('3', () => answer('released'));

  return (
    <div className={styles['body']}>
      <p className={styles['text']}>{props.children}</p>
      {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
      <TextField
        label={message('useCode.note')}
        hint={message('useCode.noteHint')}
        value={note}
        maxLength={noteCharacters}
        onChange={setNote}
      />
      <div className={styles['answers']}>
        <Button
          variant="primary"
          size="large"
          icon={Check}
          isDisabled={busy}
          onPress={() => answer('worked')}
        >
          {message('useCode.worked')}
        </Button>
        <Button size="large" icon={Ban} isDisabled={busy} onPress={() => answer('rejected')}>
          {message('useCode.rejected')}
        </Button>
        <Button size="large" icon={Undo2} isDisabled={busy} onPress={() => answer('released')}>
          {message('useCode.released')}
        </Button>
      </div>
    </div>
  );
}
