import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { message } from '../messages/message.ts';
import styles from './number-stepper.module.css';

export interface NumberStepperProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export function NumberStepper({
  label,
  hideLabel = false,
  value,
  min,
  max,
  onChange,
}: NumberStepperProps) {
  return (
    <NumberField
      value={value}
      minValue={min}
      maxValue={max}
      decrementAriaLabel={message('stepper.less', { label })}
      incrementAriaLabel={message('stepper.more', { label })}
      className={styles['field'] ?? ''}
      onChange={(next) => {
        // An emptied field is not a number yet.
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      <Group className={styles['group'] ?? ''}>
        <Button slot="decrement" className={styles['button'] ?? ''}>
          <Minus aria-hidden className={styles['icon']} />
        </Button>
        <Input className={styles['input'] ?? ''} />
        <Button slot="increment" className={styles['button'] ?? ''}>
          <Plus aria-hidden className={styles['icon']} />
        </Button>
      </Group>
    </NumberField>
  );
}
