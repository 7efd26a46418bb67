import { Check } from 'lucide-react';
import type { VaultFileInfo } from '../../../shared/vault-types.ts';
import { classNames } from '../../components/class-names.ts';
import { message } from '../../messages/message.ts';
import { vaultPlace } from '../../vault/vault-place.ts';
import type { CreateStep } from './create-screen.tsx';
import styles from './create-steps.module.css';

export interface CreateStepsProps {
  readonly step: CreateStep;
  readonly file: VaultFileInfo | null;
}

/** Where the person is in the three steps. */
export function CreateSteps({ step, file }: CreateStepsProps) {
  const steps = [
    {
      title: message('create.stepFile'),
      detail: file ? vaultPlace(file) : message('create.stepFileDetail'),
    },
    { title: message('create.stepPassphrase'), detail: message('create.stepPassphraseDetail') },
    { title: message('create.stepSheet'), detail: message('create.stepSheetDetail') },
  ];
  return (
    <ol aria-label={message('create.steps')} className={styles['steps']}>
      {steps.map(({ title, detail }, place) => {
        const number = place + 1;
        const isDone = number < step;
        const isCurrent = number === step;
        return (
          <li
            key={title}
            {...(isCurrent ? { 'aria-current': 'step' } : {})}
            className={classNames(
              styles['step'],
              isDone && styles['done'],
              isCurrent && styles['current'],
            )}
          >
            <span className={styles['mark']}>
              {isDone ? <Check aria-hidden className={styles['icon']} /> : number}
            </span>
            <span className={styles['text']}>
              <span className={styles['title']}>{title}</span>
              {isDone ? (
                <span className="visually-hidden">, {message('create.stepDone')}</span>
              ) : null}
              <span className={styles['detail']}>{detail}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
