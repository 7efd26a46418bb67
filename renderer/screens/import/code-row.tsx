import { CopyCheck, Pencil, Plus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CheckedCode } from '../../../shared/code-check-types.ts';
import type { KnownCode, ParsedPicture } from '../../../shared/import-types.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { CodeGlyphs } from '../../components/code-glyphs.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { message } from '../../messages/message.ts';
import styles from './found-codes.module.css';
import type { ChosenCode } from './import-choices.ts';
import { PictureCrop } from './picture-crop.tsx';

interface CodeRowProps {
  readonly code: ChosenCode;
  readonly checked: CheckedCode | null;
  /** Number of an earlier code that is the same. */
  readonly sameAs: number | null;
  readonly hidden: boolean;
  readonly pictures: readonly ParsedPicture[];
  readonly targetId: string | null;
  readonly onUsed: (used: boolean) => void;
  readonly onEdit: () => void;
}

export function CodeRow(props: CodeRowProps): ReactNode {
  const { code, hidden, checked } = props;
  const { position, value, used, found } = code;
  const isUnsure = found.uncertain === true && value === found.value;
  return (
    <tr data-unsure={isUnsure}>
      <td className={styles['position']}>{position}</td>
      <td className={styles['code']} data-used={used}>
        {hidden ? (
          <span role="img" aria-label={message('import.hiddenCode', { position })}>
            •••• ••••
          </span>
        ) : (
          <CodeGlyphs value={value} position={position} size={16} />
        )}
        {isUnsure && !hidden && <PictureCrop code={found} pictures={props.pictures} />}
      </td>
      <td>
        <VaultWords
          known={checked?.known ?? (value === found.value ? found.known : [])}
          sameAs={props.sameAs}
          differs={checked?.differsInShape === true}
          isUnsure={isUnsure}
          targetId={props.targetId}
        />
      </td>
      <td className={styles['used']}>
        <Checkbox
          isSelected={used}
          onChange={props.onUsed}
          aria-label={message('import.usedOf', { position })}
        >
          {used ? message('import.used') : ''}
        </Checkbox>
      </td>
      <td className={styles['change']}>
        <IconButton
          icon={Pencil}
          label={message('import.editCode', { position })}
          onPress={props.onEdit}
        />
      </td>
    </tr>
  );
}

function VaultWords(props: {
  readonly known: readonly KnownCode[];
  readonly sameAs: number | null;
  readonly differs: boolean;
  readonly isUnsure: boolean;
  readonly targetId: string | null;
}): ReactNode {
  const { known, sameAs, targetId } = props;
  if (props.isUnsure) return <Warning>{message('import.compare')}</Warning>;
  if (sameAs !== null) return <Warning>{message('import.sameAs', { position: sameAs })}</Warning>;
  if (known.length > 0) {
    const here = targetId === null || known.some((at) => at.accountId === targetId);
    return (
      <span className={styles['known']}>
        <CopyCheck size={15} aria-hidden />{' '}
        {message(here ? 'import.alreadySaved' : 'import.savedElsewhere')}
      </span>
    );
  }
  if (props.differs) return <Warning>{message('import.differs')}</Warning>;
  return (
    <span className={styles['new']}>
      <Plus size={15} aria-hidden /> {message('import.new')}
    </span>
  );
}

function Warning({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <span className={styles['known']}>
      <TriangleAlert size={15} aria-hidden /> {children}
    </span>
  );
}
