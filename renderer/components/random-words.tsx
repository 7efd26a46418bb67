import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { message } from '../messages/message.ts';
import { errorMessage } from '../vault/error-messages.ts';
import { strengthOfBits } from '../vault/measure-passphrase.ts';
import { useClient } from '../vault/use-vault.ts';
import { Button } from './button.tsx';
import { FieldMessage } from './field-message.tsx';
import { Notice } from './notice.tsx';
import styles from './passphrase-choice.module.css';
import { SecretField } from './secret-field.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import { compareWords } from './word-comparison.ts';

interface Suggestion {
  readonly words: readonly string[];
  readonly bits: number;
}

export interface RandomWordsProps {
  readonly onChange: (passphrase: string | null) => void;
}

export function RandomWords({ onChange }: RandomWordsProps) {
  const client = useClient();
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  const draw = useCallback(() => {
    client.request('passphrase.suggest', {}).then(setSuggestion).catch(setFailure);
  }, [client]);
  useEffect(draw, [draw]);

  if (failure !== null) return <Notice kind="error">{errorMessage(failure)}</Notice>;
  const words = suggestion?.words ?? [];
  const { correct, wrong } = compareWords(words, typed);

  function type(text: string): void {
    setTyped(text);
    const all = compareWords(words, text);
    onChange(all.correct === words.length && all.wrong === null ? words.join(' ') : null);
  }

  return (
    <>
      <div className={styles['well']}>
        <ol aria-label={message('create.wordsLabel')} className={styles['words']}>
          {words.map((word, place) => (
            <li key={`${place} ${word}`} className={styles['word']}>
              <span aria-hidden="true" className={styles['place']}>
                {place + 1}
              </span>
              {word}
            </li>
          ))}
        </ol>
        <Button
          icon={RefreshCw}
          onPress={() => {
            type('');
            draw();
          }}
        >
          {message('create.newWords')}
        </Button>
        <div className={styles['strength']}>
          {suggestion ? <StrengthMeter strength={strengthOfBits(suggestion.bits)} /> : null}
        </div>
      </div>
      <SecretField
        label={message('create.confirm')}
        value={typed}
        onChange={type}
        startVisible
        error={wrong === null ? null : message('create.confirmWrongWord', { word: wrong })}
        hint={
          <FieldMessage kind="hint">
            {message('create.confirmWords', { typed: correct, total: words.length })}
          </FieldMessage>
        }
      />
    </>
  );
}
