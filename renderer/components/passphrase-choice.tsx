import { Dices, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { message } from '../messages/message.ts';
import { OwnPassphrase } from './own-passphrase.tsx';
import styles from './passphrase-choice.module.css';
import { RandomWords } from './random-words.tsx';
import { SegmentedControl } from './segmented-control.tsx';

type Kind = 'words' | 'own';

export interface PassphraseChoiceProps {
  /** The passphrase once it is typed twice and strong enough, else null. */
  readonly onChange: (passphrase: string | null) => void;
  /** Words an attacker would try first, such as the vault's name. */
  readonly known: readonly string[];
}

/** Six random words, or a passphrase of one's own with its strength. Both must be typed to be taken. */
export function PassphraseChoice({ onChange, known }: PassphraseChoiceProps) {
  const [kind, setKind] = useState<Kind>('words');
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  });
  useEffect(() => report.current(null), [kind]);
  return (
    <div className={styles['choice']}>
      <SegmentedControl
        label={message('create.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'words', label: message('create.kindWords'), icon: Dices },
          { value: 'own', label: message('create.kindOwn'), icon: Pencil },
        ]}
      />
      {kind === 'words' ? (
        <RandomWords onChange={onChange} />
      ) : (
        <OwnPassphrase onChange={onChange} known={known} />
      )}
    </div>
  );
}
