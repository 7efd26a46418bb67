import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { TypedSheetCheck } from '../../../shared/paper-requests.ts';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import styles from './typed-sheet.module.css';
import { useLineCheck } from './use-line-check.ts';

interface TypedSheetProps {
  readonly lines: string;
  readonly onChange: (lines: string) => void;
}

const mostShown = 5;

/** The lines of a sheet as they are typed; a mistyped one is named while the next is typed. */
export function TypedSheet({ lines, onChange }: TypedSheetProps): ReactNode {
  const check = useLineCheck(lines);
  return (
    <div className={styles['typed']}>
      <TextField
        label={message('restore.lines')}
        hint={message('restore.linesHint')}
        placeholder={message('restore.linesExample')}
        value={lines}
        onChange={onChange}
        multiline
        rows={8}
        mono
        maxLength={limits.pasteCharacters}
      />
      <div role="status" className={styles['check']}>
        {check !== null && <CheckWords check={check} lines={lines} />}
      </div>
    </div>
  );
}

function CheckWords(props: { readonly check: TypedSheetCheck; readonly lines: string }): ReactNode {
  const { right, wrong, next } = props.check;
  const typed = props.lines.split(/\r\n|\n|\r/);
  return (
    <>
      {wrong.slice(0, mostShown).map(({ line, problem }) => (
        <div key={line} className={styles['wrong']}>
          <CircleAlert size={16} aria-hidden />
          <span>
            {message(problem === 'typo' ? 'restore.lineTypo' : 'restore.lineTwice', {
              line,
              text: typed[line - 1]?.trim().slice(0, 60) ?? '',
            })}
          </span>
        </div>
      ))}
      {wrong.length > mostShown && (
        <div>{message('restore.linesMore', { count: wrong.length - mostShown })}</div>
      )}
      {right > 0 && (
        <div className={styles['right']}>
          <CircleCheck size={16} aria-hidden />
          <span>
            {message('restore.linesRight', { count: right })}{' '}
            {next !== null && message('restore.linesNext', { label: next })}
          </span>
        </div>
      )}
    </>
  );
}
