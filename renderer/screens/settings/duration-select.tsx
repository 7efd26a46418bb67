import { Select } from '../../components/select.tsx';
import { durationText } from './duration-text.ts';

export interface DurationSelectProps {
  readonly label: string;
  /** Seconds; null means never. */
  readonly value: number | null;
  readonly choices: readonly (number | null)[];
  readonly onChange: (seconds: number | null) => void;
}

const never = 'never';

/** A choice of times. A time set elsewhere is offered too, so that it is never shown as another one. */
export function DurationSelect({ label, value, choices, onChange }: DurationSelectProps) {
  const all = choices.includes(value) ? choices : [value, ...choices];
  return (
    <Select
      label={label}
      hideLabel
      value={keyOf(value)}
      onChange={(key) => onChange(key === never ? null : Number(key))}
      options={all.map((seconds) => ({ value: keyOf(seconds), label: durationText(seconds) }))}
    />
  );
}

function keyOf(seconds: number | null): string {
  return seconds === null ? never : String(seconds);
}
