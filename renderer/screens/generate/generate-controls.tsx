import type { GenerateSpec } from '../../../shared/generate-requests.ts';
import { limits } from '../../../shared/limits.ts';
import { NumberStepper } from '../../components/number-stepper.tsx';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';
import styles from './generate-controls.module.css';

const alphabets = [
  'upperDigits',
  'lowerDigits',
  'mixed',
  'digits',
  'hex',
  'crockford',
  'noLookAlikes',
] as const;

export interface GenerateControlsProps {
  readonly spec: GenerateSpec;
  readonly onChange: (spec: GenerateSpec) => void;
}

export function GenerateControls({ spec, onChange }: GenerateControlsProps) {
  return (
    <div className={styles['controls']}>
      <NumberStepper
        label={message('generate.codes')}
        value={spec.count}
        {...limits.generateCount}
        onChange={(count) => onChange({ ...spec, count })}
      />
      <NumberStepper
        label={message('generate.length')}
        value={spec.length}
        {...limits.generateLength}
        onChange={(length) => onChange({ ...spec, length })}
      />
      <NumberStepper
        label={message('generate.group')}
        value={spec.groupSize}
        {...limits.generateGroup}
        onChange={(groupSize) => onChange({ ...spec, groupSize })}
      />
      <Select
        label={message('generate.characters')}
        value={alphabets.find((name) => name === spec.alphabet) ?? null}
        className={styles['characters']}
        options={alphabets.map((value) => ({
          value,
          label: message(`generate.alphabet.${value}`),
        }))}
        onChange={(alphabet) => onChange({ ...spec, alphabet })}
      />
    </div>
  );
}
