import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** From 0 to 1; absent while nobody knows how long it takes. */
  readonly value?: number | undefined;
}

export function ProgressBar({ label, hideLabel = false, value }: ProgressBarProps) {
  const unknown = value === undefined;
  return (
    <AriaProgressBar
      value={(value ?? 0) * 100}
      isIndeterminate={unknown}
      className={styles['progress'] ?? ''}
    >
      {({ percentage }) => (
        <>
          <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
          <span className={styles['track']}>
            <span
              className={classNames(styles['fill'], unknown && styles['unknown'])}
              style={unknown ? {} : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
