import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CodeCheck } from '../../../shared/code-check-types.ts';
import type { ParsedPicture } from '../../../shared/import-types.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { CodeEditor } from './code-editor.tsx';
import { CodeRow } from './code-row.tsx';
import styles from './found-codes.module.css';
import type { ChosenCode } from './import-choices.ts';

interface FoundCodesProps {
  readonly codes: readonly ChosenCode[];
  readonly onCodes: (codes: readonly ChosenCode[]) => void;
  readonly check: CodeCheck | null;
  readonly pictures: readonly ParsedPicture[];
  /** Account the codes go to, to tell its own codes from those of others. */
  readonly targetId: string | null;
}

/** Every code as it will be stored; each can be changed or left out. */
export function FoundCodes(props: FoundCodesProps): ReactNode {
  const { codes, onCodes, check, pictures, targetId } = props;
  const [hidden, setHidden] = useState(false);
  const [edited, setEdited] = useState<number | null>(null);
  const change = (at: number, changed: Partial<ChosenCode>): void =>
    onCodes(codes.map((code, index) => (index === at ? { ...code, ...changed } : code)));
  const unsure = codes.filter(({ found, value }) => found.uncertain && value === found.value);

  return (
    <section aria-labelledby="found-title">
      <div className={styles['head']}>
        <h2 id="found-title" className={styles['title']}>
          {message('import.found', { count: codes.length })}
        </h2>
        <Button
          variant="quiet"
          size="compact"
          icon={hidden ? Eye : EyeOff}
          onPress={() => setHidden(!hidden)}
        >
          {message(hidden ? 'import.showCodes' : 'import.hideCodes')}
        </Button>
      </div>
      {unsure.length > 0 && (
        <Notice kind="low" title={message('import.unsureTitle', { count: unsure.length })}>
          {message('import.unsureText')}
        </Notice>
      )}
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{message('import.columnNumber')}</th>
            <th scope="col">{message('import.columnCode')}</th>
            <th scope="col">{message('import.columnVault')}</th>
            <th scope="col">{message('import.columnUsed')}</th>
            <th scope="col">
              <span className="visually-hidden">{message('import.columnChange')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code, at) =>
            at === edited ? (
              <CodeEditor
                key={code.found.line + code.found.value}
                code={code}
                taken={codes.filter((_, other) => other !== at).map(({ position }) => position)}
                pictures={pictures}
                onDone={(changed) => {
                  change(at, changed);
                  setEdited(null);
                }}
                onCancel={() => setEdited(null)}
                onRemove={() => {
                  onCodes(codes.filter((_, other) => other !== at));
                  setEdited(null);
                }}
              />
            ) : (
              <CodeRow
                key={code.found.line + code.found.value}
                code={code}
                checked={check?.codes[at] ?? null}
                sameAs={codes[check?.codes[at]?.sameAs ?? -1]?.position ?? null}
                hidden={hidden}
                pictures={pictures}
                targetId={targetId}
                onUsed={(used) => change(at, { used })}
                onEdit={() => setEdited(at)}
              />
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
