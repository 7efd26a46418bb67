import { EyeOff, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { message } from '../messages/message.ts';
import { errorMessage } from '../vault/error-messages.ts';
import { useClient } from '../vault/use-vault.ts';
import { Button } from './button.tsx';
import { useAnnounce } from './live-region.tsx';
import { Notice } from './notice.tsx';
import styles from './recovery-sheet-step.module.css';

export interface RecoverySheetStepProps {
  /** In groups of four, separated by spaces. */
  readonly recoveryKey: string;
  /** Whether the key may be read; it is hidden while the person checks the paper. */
  readonly shown: boolean;
  readonly onShow: () => void;
}

type Errand = 'print' | 'savePdf';

/** The recovery key, once, with the ways to put it on paper. */
export function RecoverySheetStep({ recoveryKey, shown, onShow }: RecoverySheetStepProps) {
  const client = useClient();
  const announce = useAnnounce();
  const [errand, setErrand] = useState<Errand | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function print(): Promise<string> {
    const { printed } = await client.request('recoverySheet.print', {});
    return message(printed ? 'sheetStep.printed' : 'sheetStep.notPrinted');
  }

  async function savePdf(): Promise<string | null> {
    const { savedAs } = await client.request('recoverySheet.savePdf', {});
    return savedAs === null ? null : message('sheetStep.savedAs', { fileName: savedAs });
  }

  function run(next: Errand): void {
    setErrand(next);
    setFailure(null);
    setOutcome(null);
    (next === 'print' ? print() : savePdf())
      .then((text) => {
        setOutcome(text);
        if (text) announce(text);
      })
      .catch(setFailure)
      .finally(() => setErrand(null));
  }

  return (
    <div className={styles['step']}>
      <div className={styles['well']}>
        {shown ? (
          <RecoveryKeyGroups recoveryKey={recoveryKey} />
        ) : (
          <div className={styles['hidden']}>
            <EyeOff aria-hidden className={styles['icon']} />
            <span>{message('sheetStep.hidden')}</span>
            <Button size="compact" onPress={onShow}>
              {message('sheetStep.showAgain')}
            </Button>
          </div>
        )}
      </div>
      <div className={styles['actions']}>
        <Button
          icon={Printer}
          pending={errand === 'print'}
          pendingLabel={message('sheetStep.printing')}
          isDisabled={errand === 'savePdf'}
          onPress={() => run('print')}
        >
          {message('sheetStep.print')}
        </Button>
        <Button
          icon={FileDown}
          pending={errand === 'savePdf'}
          pendingLabel={message('sheetStep.saving')}
          isDisabled={errand === 'print'}
          onPress={() => run('savePdf')}
        >
          {message('sheetStep.savePdf')}
        </Button>
        <span className={styles['note']}>{outcome ?? message('sheetStep.pdfWarning')}</span>
      </div>
      {failure === null ? null : <Notice kind="error">{errorMessage(failure)}</Notice>}
    </div>
  );
}

function RecoveryKeyGroups({ recoveryKey }: { readonly recoveryKey: string }) {
  return (
    <ol aria-label={message('sheetStep.key')} className={styles['groups']}>
      {recoveryKey.split(' ').map((group, place) => (
        <li key={`${place} ${group}`} className={styles['group']}>
          <span aria-hidden="true" className={styles['place']}>
            {place + 1}
          </span>
          {group}
        </li>
      ))}
    </ol>
  );
}
