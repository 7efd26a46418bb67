import { CopyCheck, Eye, EyeOff, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { DraftAccount, DraftCode } from '../../../shared/import-types.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { CodeGlyphs } from '../../components/code-glyphs.tsx';
import { message } from '../../messages/message.ts';
import styles from './found-codes.module.css';

interface FoundCodesProps {
  readonly found: DraftAccount;
  readonly used: ReadonlySet<number>;
  readonly onUsed: (used: ReadonlySet<number>) => void;
  /** Account the codes go to, to tell its own codes from those of others. */
  readonly targetId: string | null;
}

export function FoundCodes({ found, used, onUsed, targetId }: FoundCodesProps): ReactNode {
  const [hidden, setHidden] = useState(false);
  function toggle(position: number, isUsed: boolean): void {
    const after = new Set(used);
    if (isUsed) after.add(position);
    else after.delete(position);
    onUsed(after);
  }
  return (
    <section aria-labelledby="found-title">
      <div className={styles['head']}>
        <h2 id="found-title" className={styles['title']}>
          {message('import.found', { count: found.codes.length })}
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
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{message('import.columnNumber')}</th>
            <th scope="col">{message('import.columnCode')}</th>
            <th scope="col">{message('import.columnVault')}</th>
            <th scope="col">{message('import.columnUsed')}</th>
          </tr>
        </thead>
        <tbody>
          {found.codes.map((code) => {
            const isUsed = used.has(code.position);
            return (
              <tr key={code.position}>
                <td className={styles['position']}>{code.position}</td>
                <td className={styles['code']} data-used={isUsed}>
                  {hidden ? (
                    <span
                      role="img"
                      aria-label={message('import.hiddenCode', { position: code.position })}
                    >
                      •••• ••••
                    </span>
                  ) : (
                    <CodeGlyphs value={code.value} position={code.position} size={16} />
                  )}
                </td>
                <td>
                  <KnownWords code={code} targetId={targetId} />
                </td>
                <td className={styles['used']}>
                  <Checkbox
                    isSelected={isUsed}
                    onChange={(checked) => toggle(code.position, checked)}
                    aria-label={message('import.usedOf', { position: code.position })}
                  >
                    {isUsed ? message('import.used') : ''}
                  </Checkbox>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function KnownWords(props: {
  readonly code: DraftCode;
  readonly targetId: string | null;
}): ReactNode {
  const { known } = props.code;
  if (known.length === 0) {
    return (
      <span className={styles['new']}>
        <Plus size={15} aria-hidden /> {message('import.new')}
      </span>
    );
  }
  const here = props.targetId === null || known.some((at) => at.accountId === props.targetId);
  return (
    <span className={styles['known']}>
      <CopyCheck size={15} aria-hidden />{' '}
      {message(here ? 'import.alreadySaved' : 'import.savedElsewhere')}
    </span>
  );
}
