import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Meter } from 'react-aria-components';
import { bitsPerSet, yearsToGuess } from '../../../shared/code-shape.ts';
import { fewBits } from '../../../shared/code-presets.ts';
import type { GenerateSpec } from '../../../shared/contract.ts';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/message.ts';
import styles from './bits-scale.module.css';
import { guessRates, timeWords, type GuessRate } from './guess-time.ts';
import { wholeBits } from './preset-names.ts';

const fairFrom = 30;
const strongFrom = 60;
const scaleEnd = 80;

function wordOf(bits: number): MessageKey {
  if (bits >= strongFrom) return 'strength.strong';
  return bits >= fairFrom ? 'strength.fair' : 'strength.weak';
}

function adviceFor(bits: number, serverLimits: boolean): MessageKey {
  if (bits >= strongFrom) return 'generate.adviceStrong';
  if (bits >= fewBits) return 'generate.adviceFair';
  return serverLimits ? 'generate.adviceServerLimits' : 'generate.adviceFew';
}

export interface BitsScaleProps {
  readonly spec: GenerateSpec;
  /** The server that the codes are for stops guessing. */
  readonly serverLimits: boolean;
}

/** Bits per code on a scale with named zones, what they are good for, and how long guessing takes. */
export function BitsScale({ spec, serverLimits }: BitsScaleProps) {
  const bits = wholeBits(spec);
  const word = wordOf(bits);
  const Icon = bits >= strongFrom ? ShieldCheck : bits >= fairFrom ? Shield : ShieldAlert;
  const warns = bits < fewBits && !serverLimits;
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
      <p className={warns ? styles['warning'] : styles['advice']}>
        {warns ? <ShieldAlert aria-hidden className={styles['icon']} /> : null}
        {message(adviceFor(bits, serverLimits))}
      </p>
      <GuessTime spec={spec} />
    </div>
  );
}

/** How long a guesser needs for any one code of the set. */
function GuessTime({ spec }: { readonly spec: GenerateSpec }) {
  const [rate, setRate] = useState<GuessRate>('perMinute');
  const bits = bitsPerSet(spec, spec.count);
  const time = timeWords(yearsToGuess(bits, guessRates[rate]));
  return (
    <div className={styles['guess']}>
      <span>{message('generate.guessTime', { bits: Math.round(bits), time })}</span>
      <Select<GuessRate>
        label={message('generate.rate')}
        hideLabel
        quiet
        value={rate}
        options={(Object.keys(guessRates) as GuessRate[]).map((value) => ({
          value,
          label: message(`generate.rate.${value}`),
        }))}
        onChange={setRate}
      />
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
