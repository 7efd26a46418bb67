import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Meter } from 'react-aria-components';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/message.ts';
import type { Strength, StrengthLevel } from '../vault/measure-passphrase.ts';
import { strengthLevels } from '../vault/measure-passphrase.ts';
import { classNames } from './class-names.ts';
import styles from './strength-meter.module.css';

const words: Readonly<Record<StrengthLevel, MessageKey>> = {
  weak: 'strength.weak',
  fair: 'strength.fair',
  good: 'strength.good',
  strong: 'strength.strong',
  veryStrong: 'strength.veryStrong',
};

const reach: Readonly<Record<StrengthLevel, MessageKey>> = {
  weak: 'create.reachWeak',
  fair: 'create.reachFair',
  good: 'create.reachGood',
  strong: 'create.reachStrong',
  veryStrong: 'create.reachStrong',
};

/** Five bars, a word and a sentence on what the strength is good for. */
export function StrengthMeter({ strength }: { readonly strength: Strength }) {
  const { level, bits } = strength;
  const filled = strengthLevels.indexOf(level) + 1;
  const word = message(words[level]);
  const Icon = level === 'weak' ? ShieldAlert : level === 'fair' ? Shield : ShieldCheck;
  return (
    <div className={classNames(styles['strength'], level === 'weak' && styles['weak'])}>
      <Meter
        aria-label={message('strength.label')}
        value={filled}
        minValue={0}
        maxValue={strengthLevels.length}
        valueLabel={message('strength.value', { word, bits })}
        className={styles['bars'] ?? ''}
      >
        {strengthLevels.map((step, place) => (
          <span
            key={step}
            className={classNames(styles['bar'], place < filled && styles['filled'])}
          />
        ))}
      </Meter>
      <span className={styles['word']}>
        <Icon aria-hidden className={styles['icon']} />
        {word}
      </span>
      <span className={styles['reach']}>{message(reach[level], { bits })}</span>
    </div>
  );
}
