import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './switch.module.css';

export interface SwitchProps {
  /** Spoken; the visible words stand in the row beside it. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly 'aria-describedby'?: string;
  readonly onChange: (isSelected: boolean) => void;
}

export function Switch({ label, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} aria-label={label} className={styles['switch'] ?? ''}>
      <span className={styles['track']}>
        <span className={styles['thumb']} />
      </span>
    </AriaSwitch>
  );
}
