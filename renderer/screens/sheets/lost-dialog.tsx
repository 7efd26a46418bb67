import { useEffect, useState, type ReactNode } from 'react';
import type { ExposedCode, SheetLedgerEntry } from '../../../shared/paper/sheet-ledger-types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import { ExposedCodes } from './exposed-codes.tsx';
import styles from './lost-dialog.module.css';

interface LostDialogProps {
  readonly entry: SheetLedgerEntry;
  readonly onClose: () => void;
}

type Stage = 'ask' | 'lost' | 'rejected';

/** What whoever finds the sheet can still use; then marking it lost, its codes rejected, and where to get new ones. */
export function LostDialog({ entry, onClose }: LostDialogProps): ReactNode {
  const client = useClient();
  const { sheetId } = entry;
  const [exposed, setExposed] = useState<readonly ExposedCode[] | null>(null);
  const [stage, setStage] = useState<Stage>(entry.state === 'lost' ? 'lost' : 'ask');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    client.request('paper.exposed', { sheetId }).then(setExposed, setError);
  }, [client, sheetId]);

  function run(work: () => Promise<void>): void {
    if (busy) return;
    setBusy(true);
    setError(null);
    work()
      .catch(setError)
      .finally(() => setBusy(false));
  }
  const lose = (): void =>
    run(async () => {
      setExposed(await client.request('paper.lose', { sheetId }));
      setStage('lost');
    });
  const reject = (): void =>
    run(async () => {
      await client.request('paper.rejectExposed', { sheetId });
      setStage('rejected');
    });

  const codes = exposed ?? [];
  const spendable = codes.filter(({ reusable }) => !reusable).length;
  return (
    <Dialog
      title={message(stage === 'ask' ? 'sheets.lostTitle' : 'sheets.isLost', { sheetId })}
      size="use"
      isDismissable={!busy}
      onClose={onClose}
      footer={
        <>
          {/* The button that was pressed is gone with its stage: the focus must stay in the dialog. */}
          <Button key={stage} autoFocus={stage !== 'ask'} onPress={onClose}>
            {message(stage === 'ask' ? 'paper.cancel' : 'sheets.close')}
          </Button>
          {stage === 'ask' && (
            <Button
              variant="destructive"
              pending={busy}
              isDisabled={exposed === null}
              onPress={lose}
            >
              {message('sheets.markLost')}
            </Button>
          )}
          {stage === 'lost' && spendable > 0 && (
            <Button variant="destructive" pending={busy} onPress={reject}>
              {message('sheets.reject', { count: spendable })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['content']}>
        {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
        {exposed !== null && codes.length === 0 && (
          <p className={styles['text']}>{message('sheets.nothingExposed')}</p>
        )}
        {codes.length > 0 && (
          <>
            <p className={styles['text']}>
              {message(stage === 'rejected' ? 'sheets.rejectedText' : 'sheets.exposedText', {
                count: codes.length,
              })}
            </p>
            <ExposedCodes codes={codes} />
            <Notice kind="low" title={message('sheets.remindTitle')}>
              {message('sheets.remindText')}
            </Notice>
          </>
        )}
      </div>
    </Dialog>
  );
}
