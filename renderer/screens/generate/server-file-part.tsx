import type { ServerFileName } from '../../../shared/server-files.ts';
import { serverFiles } from '../../../shared/server-files.ts';
import { limits } from '../../../shared/limits.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { NumberStepper } from '../../components/number-stepper.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { serverFileTitle } from './preset-names.ts';
import styles from './server-file-part.module.css';
import type { ServerFileChoice } from './use-server-file.ts';

export interface ServerFilePartProps {
  readonly choice: ServerFileChoice;
}

/** Whether the server gets a file, which one, what it holds, and what its hashes need. */
export function ServerFilePart({ choice }: ServerFilePartProps) {
  const { wanted, file, offered, isOfPreset } = choice;
  const { content, hashing, slow } = serverFiles[file];
  return (
    <div className={styles['part']}>
      <div className={styles['line']}>
        <Checkbox isSelected={wanted} onChange={choice.setWanted}>
          {message(
            content === 'hashes' && (wanted || isOfPreset)
              ? 'generate.exportHashed'
              : 'generate.exportPlain',
          )}
        </Checkbox>
        {wanted && offered.length > 1 ? (
          <Select<ServerFileName>
            label={message('generate.server')}
            hideLabel
            value={file}
            options={offered.map((value) => ({ value, label: serverFileTitle(value) }))}
            onChange={choice.setFile}
          />
        ) : null}
      </div>
      <p className={styles['holds']}>
        {message(wanted || isOfPreset ? `generate.holds.${file}` : 'generate.holds.any')}
      </p>
      {wanted && hashing !== null ? (
        <div className={styles['hashing']}>
          <NumberStepper
            label={message('generate.cost')}
            value={choice.cost}
            {...limits.bcryptCost}
            onChange={choice.setCost}
          />
          {hashing === 'bcryptWithPepper' ? (
            <TextField
              className={styles['pepper']}
              label={message('generate.pepper')}
              mono
              value={choice.pepper}
              maxLength={limits.pepperCharacters}
              hint={message('generate.pepperHint')}
              onChange={choice.setPepper}
            />
          ) : null}
        </div>
      ) : null}
      {wanted && slow ? <p className={styles['holds']}>{message('generate.slow')}</p> : null}
    </div>
  );
}
