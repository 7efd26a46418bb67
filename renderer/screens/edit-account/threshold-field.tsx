import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { FieldMessage } from '../../components/field-message.tsx';
import { NumberStepper } from '../../components/number-stepper.tsx';
import { message } from '../../messages/message.ts';
import { useSnapshot } from '../../vault/use-vault.ts';

interface ThresholdFieldProps {
  /** Null follows the settings. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export function ThresholdField({ value, onChange }: ThresholdFieldProps): ReactNode {
  const { lowThreshold } = useSnapshot().settings;
  return (
    <div>
      <Checkbox isSelected={value !== null} onChange={(own) => onChange(own ? lowThreshold : null)}>
        {message('editAccount.ownThreshold')}
      </Checkbox>
      {value === null ? (
        <FieldMessage kind="hint">
          {message('editAccount.thresholdOff', { count: lowThreshold })}
        </FieldMessage>
      ) : (
        <NumberStepper
          label={message('editAccount.threshold')}
          value={value}
          min={0}
          max={limits.lowThresholdMax}
          onChange={onChange}
        />
      )}
    </div>
  );
}
