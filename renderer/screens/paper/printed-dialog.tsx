import { useState, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
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

const shownAtOnce = 4;

/** Only the answer Yes changes the state of any sheet: a printer that jammed must not count as a copy. */
export function PrintedDialog(props: PrintedDialogProps): ReactNode {
  const { sheetId, replaces } = props.question;
  const [keptWhere, setKeptWhere] = useState(props.keptAt);
  return (
    <ConfirmDialog
      title={message(props.isSplit ? 'paper.questionCards' : 'paper.question', { sheetId })}
      confirmLabel={message('paper.yes')}
      cancelLabel={message('paper.no')}
      onConfirm={() => props.onConfirm(keptWhere)}
      onCancel={props.onCancel}
    >
      <div className={styles['content']}>
        <p className={styles['text']}>{message('paper.questionText')}</p>
        {!props.isSplit && (
          <TextField
            label={message('paper.keptWhere')}
            hint={message('paper.keptWhereHint')}
            value={keptWhere}
            onChange={setKeptWhere}
            maxLength={limits.keptWhereCharacters}
          />
        )}
        {replaces.length > 0 && (
          <div>
            <p className={styles['text']} id="replaced-sheets">
              {message('paper.replaces', { count: replaces.length })}
            </p>
            <ul
              className={styles['replaced']}
              aria-labelledby="replaced-sheets"
              // A list that scrolls must be reachable by keyboard.
              tabIndex={replaces.length > shownAtOnce ? 0 : undefined}
            >
              {replaces.map((sheet) => (
                <li key={sheet.sheetId}>
                  <span className={styles['id']}>{sheet.sheetId}</span>{' '}
                  <bdi className={styles['place']}>{sheet.keptWhere}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </ConfirmDialog>
  );
}
