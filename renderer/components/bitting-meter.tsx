import { memo } from 'react';
import type { AccountStatus } from '../../shared/vault-types.ts';
import styles from './bitting-meter.module.css';
import { classNames } from './class-names.ts';

/** Above this number of codes teeth cannot be told apart: the words beside the meter stand alone. */
export const meterLimit = 20;

export interface BittingMeterProps {
  readonly total: number;
  readonly remaining: number;
  readonly status: AccountStatus;
  readonly size?: 'small' | 'large';
  /** Without one the meter is decorative, because the same words stand beside it. */
  readonly label?: string;
  /** The newest stub is ground down on appearing. */
  readonly grinding?: boolean;
}

/** One key tooth a code: stubs for the used ones first, then full teeth for the remaining. */
export const BittingMeter = memo(function BittingMeter({
  total,
  remaining,
  status,
  size = 'small',
  label,
  grinding = false,
}: BittingMeterProps) {
  if (total === 0 || total > meterLimit) return null;
  const used = total - remaining;
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <span {...name} className={classNames(styles['meter'], styles[size], styles[status])}>
      {Array.from({ length: total }, (_, place) => (
        <span
          key={place}
          className={classNames(
            styles[place < used ? 'stub' : 'tooth'],
            grinding && place === used - 1 && styles['grinding'],
          )}
        />
      ))}
    </span>
  );
});
