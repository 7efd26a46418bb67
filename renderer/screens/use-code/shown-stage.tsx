import {
  AudioLines,
  Ban,
  Check,
  ClipboardCheck,
  Copy,
  StickyNote,
  Timer,
  Undo2,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { AccountSummary, ReservedUse, UseOutcome } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { CodeGlyphs } from '../../components/code-glyphs.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useCopiedCode, type CopiedCode } from '../../vault/use-copied-code.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import styles from './shown-stage.module.css';
import { SpelledCode } from './spelled-code.tsx';
import type { UseCodeFlow } from './use-code-flow.ts';

const noteCharacters = limits.useNoteCharacters;

interface ShownStageProps {
  readonly account: AccountSummary;
  readonly use: ReservedUse;
  readonly flow: UseCodeFlow;
}

/** The code at its largest, copy, and one plain question. Enter copies; 1, 2, 3 answer. */
export function ShownStage({ account, use, flow }: ShownStageProps): ReactNode {
  const copied = useCopiedCode();
  const messageBar = useMessageBar();
  const { clipboardSeconds } = useAppStatus().settings;
  const [spelling, setSpelling] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const answer = (outcome: UseOutcome): void => flow.answer(outcome, note?.trim() ?? '');
  const isCopied = copied.codeId === use.codeId;
  const copy = (): void => {
    copied
      .copy(use.codeId)
      .catch((error: unknown) => messageBar.show({ text: errorMessage(error) }));
  };
  useShortcut('c', copy);
  useShortcut('1', () => answer('worked'));
  useShortcut('2', () => answer('rejected'));
  useShortcut('3', () => answer('released'));

  return (
    <>
      <div className={styles['stage']}>
        <CodeGlyphs value={use.value} position={use.position} size={60} />
        {spelling && <SpelledCode value={use.value} />}
        <div className={styles['copy']}>
          <Button icon={Copy} keyCap="C" autoFocus onPress={copy}>
            {message('useCode.copy')}
          </Button>
          <span className={styles['copyWords']} data-copied={isCopied}>
            {isCopied ? <ClipboardCheck size={16} aria-hidden /> : <Timer size={16} aria-hidden />}
            {copyWords(copied, use.codeId, clipboardSeconds)}
          </span>
          <Button
            variant="quiet"
            icon={AudioLines}
            aria-pressed={spelling}
            onPress={() => setSpelling(!spelling)}
          >
            {message('useCode.spell')}
          </Button>
        </div>
      </div>
      <div className={styles['answer']}>
        <h3 className={styles['question']}>
          {message('useCode.question', { issuer: account.issuer })}
        </h3>
        <div className={styles['below']}>
          <p className={styles['hint']}>{typingHint(use.value)}</p>
          {note === null && (
            <Button variant="quiet" size="compact" icon={StickyNote} onPress={() => setNote('')}>
              {message('useCode.addNote')}
            </Button>
          )}
        </div>
        {note !== null && (
          <div className={styles['note']}>
            <TextField
              label={message('useCode.note')}
              hint={message('useCode.noteHint')}
              value={note}
              maxLength={noteCharacters}
              autoFocus
              onChange={setNote}
            />
          </div>
        )}
      </div>
      <div className={styles['answers']}>
        <Button
          variant="primary"
          size="large"
          icon={Check}
          isDisabled={flow.busy}
          onPress={() => answer('worked')}
        >
          {message('useCode.worked')}
        </Button>
        <Button size="large" icon={Ban} isDisabled={flow.busy} onPress={() => answer('rejected')}>
          {message('useCode.rejected')}
        </Button>
        <Button size="large" icon={Undo2} isDisabled={flow.busy} onPress={() => answer('released')}>
          {message('useCode.released')}
        </Button>
      </div>
    </>
  );
}

function typingHint(value: string): string {
  if (value.includes('-')) return message('useCode.hintDash');
  return message(value.includes(' ') ? 'useCode.hintSpace' : 'useCode.hint');
}

/** The words beside the copy button: how long a copy lives, then how long this one still does. */
function copyWords(copied: CopiedCode, codeId: string, clipboardSeconds: number | null): string {
  if (copied.codeId !== codeId) {
    return clipboardSeconds === null
      ? ''
      : message('useCode.clearsIn', { seconds: clipboardSeconds });
  }
  return copied.secondsLeft === null
    ? message('useCode.copiedKept')
    : message('useCode.copied', { seconds: copied.secondsLeft });
}
