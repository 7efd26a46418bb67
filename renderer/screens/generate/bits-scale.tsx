import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { Meter } from 'react-aria-components';
import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/message.ts';
import styles from './bits-scale.module.css';

const fairFrom = 30;
const strongFrom = 60;
const scaleEnd = 80;

interface Zone {
  readonly word: MessageKey;
  readonly advice: MessageKey;
}

function zoneOf(bits: number): Zone {
  if (bits >= strongFrom) return { word: 'strength.strong', advice: 'generate.adviceStrong' };
  if (bits >= fairFrom) return { word: 'strength.fair', advice: 'generate.adviceFair' };
  return { word: 'strength.weak', advice: 'generate.adviceWeak' };
}

/** Bits per code on a scale with named zones, and what they are good for. */
export function BitsScale({ bits }: { readonly bits: number }) {
  const { word, advice } = zoneOf(bits);
  const Icon = bits >= strongFrom ? ShieldCheck : bits >= fairFrom ? Shield : ShieldAlert;
  return (
    <div className={styles['scale']}>
      <div className={styles['head']}>
        <span>{message('generate.bitsPerCode', { bits })}</span>
        <span className={styles['word']}>
          <Icon aria-hidden className={styles['icon']} />
          {message(word)}
        </span>
      </div>
      <Meter
        aria-label={message('generate.scale')}
        value={Math.min(bits, scaleEnd)}
        minValue={0}
        maxValue={scaleEnd}
        valueLabel={message('strength.value', { word: message(word), bits })}
        className={styles['zones'] ?? ''}
      >
        <ZoneBar bits={bits} from={0} to={fairFrom} label={message('strength.weak')} />
        <ZoneBar
          bits={bits}
          from={fairFrom}
          to={strongFrom}
          label={message('generate.zoneFair', { bits: fairFrom })}
        />
        <ZoneBar
          bits={bits}
          from={strongFrom}
          to={scaleEnd}
          label={message('generate.zoneStrong', { bits: strongFrom })}
        />
      </Meter>
      <p className={styles['advice']}>{message(advice)}</p>
    </div>
  );
}

interface ZoneBarProps {
  readonly bits: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

function ZoneBar({ bits, from, to, label }: ZoneBarProps) {
  const share = Math.min(1, Math.max(0, (bits - from) / (to - from)));
  return (
    <span className={styles['zone']} style={{ flexGrow: to - from }}>
      <span className={styles['track']}>
        <span className={styles['fill']} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles['zoneLabel']}>{label}</span>
    </span>
  );
}
