import { useState, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { locale, message } from '../../messages/message.ts';
import styles from './printed-dialog.module.css';
import type { PrintQuestion } from './use-printing.ts';

interface PrintedDialogProps {
  readonly question: PrintQuestion;
  readonly keptAt: string;
  /** Each holder's card says itself where it is kept. */
  readonly isSplit: boolean;
  readonly onConfirm: (keptWhere: string) => void;
  readonly onCancel: () => void;
}

const list = new Intl.ListFormat(locale, { type: 'conjunction' });

/** Only the answer Yes changes the state of any sheet: a printer that jammed must not count as a copy. */
export function PrintedDialog(props: PrintedDialogProps): ReactNode {
  const { sheetId, replaces } = props.question;
  const [keptWhere, setKeptWhere] = useState(props.keptAt);
  return (
    <ConfirmDialog
      title={message('paper.question', { sheetId })}
      confirmLabel={message('paper.yes')}
      cancelLabel={message('paper.no')}
      onConfirm={() => props.onConfirm(keptWhere)}
      onCancel={props.onCancel}
    >
      <div className={styles['content']}>
        <p className={styles['text']}>
          {replaces.length === 0
            ? message('paper.questionText')
            : message('paper.replaces', {
                count: replaces.length,
                sheets: list.format(replaces),
              })}
        </p>
        {!props.isSplit && (
          <TextField
            label={message('paper.keptWhere')}
            hint={message('paper.keptWhereHint')}
            value={keptWhere}
            onChange={setKeptWhere}
            maxLength={limits.keptWhereCharacters}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
