import { useState, type ReactNode } from 'react';
import type { ParsedPicture } from '../../../shared/import-types.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import styles from './code-editor.module.css';
import type { ChosenCode } from './import-choices.ts';
import { PictureCrop } from './picture-crop.tsx';

interface CodeEditorProps {
  readonly code: ChosenCode;
  /** Numbers of the other codes. */
  readonly taken: readonly number[];
  readonly pictures: readonly ParsedPicture[];
  readonly onDone: (changed: Pick<ChosenCode, 'position' | 'value'>) => void;
  readonly onCancel: () => void;
  readonly onRemove: () => void;
}

/** One row of the table, opened to be corrected; the picture that it was read from stands above it. */
export function CodeEditor(props: CodeEditorProps): ReactNode {
  const { code, taken } = props;
  const [value, setValue] = useState(code.value);
  const [number, setNumber] = useState(String(code.position));
  const position = Number(number);
  const isNumber = /^\d{1,4}$/.test(number) && position >= 1 && position <= limits.codesInSet;
  const isTaken = taken.includes(position);
  const isReady = value.trim() !== '' && isNumber && !isTaken;

  return (
    <tr>
      <td colSpan={5} className={styles['cell']}>
        <form
          className={styles['form']}
          aria-label={message('import.editCode', { position: code.position })}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) props.onDone({ position, value: value.trim() });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            props.onCancel();
          }}
        >
          <PictureCrop code={code.found} pictures={props.pictures} />
          <div className={styles['fields']}>
            <TextField
              label={message('import.number')}
              value={number}
              onChange={setNumber}
              className={styles['number']}
              error={
                !isNumber
                  ? message('import.numberWrong')
                  : isTaken
                    ? message('import.numberTaken')
                    : undefined
              }
            />
            <TextField
              label={message('import.columnCode')}
              value={value}
              onChange={setValue}
              mono
              autoFocus
              maxLength={limits.codeCharacters}
              className={styles['value']}
            />
          </div>
          <div className={styles['actions']}>
            <Button variant="quiet" size="compact" onPress={props.onRemove}>
              {message('import.leaveOut')}
            </Button>
            <span className={styles['gap']} />
            <Button size="compact" onPress={props.onCancel}>
              {message('import.cancel')}
            </Button>
            <Button size="compact" type="submit" isDisabled={!isReady}>
              {message('import.keepChange')}
            </Button>
          </div>
        </form>
      </td>
    </tr>
  );
}
