import { Ban, Check, ClipboardCheck, Copy, Eye, EyeOff, Hourglass, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CodeView } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { CodeGlyphs } from '../../components/code-glyphs.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { fullDate, shortDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import styles from './code-row.module.css';

interface CodeRowProps {
  readonly code: CodeView;
  /** From 1, in reading order. */
  readonly rowIndex: number;
  readonly replaced: boolean;
  readonly isNext: boolean;
  readonly value: string | null;
  /** One code alone is shown large, many at once compact. */
  readonly expanded: boolean;
  readonly hidesIn: number | null;
  readonly copied: boolean;
  readonly clearsIn: number | null;
  readonly inTabOrder: boolean;
  readonly onFocus: () => void;
  readonly onLookedAt: () => void;
  readonly act: {
    readonly toggle: (code: CodeView) => void;
    readonly copy: (code: CodeView) => void;
    readonly markUsed: (code: CodeView) => void;
    readonly undo: (code: CodeView) => void;
  };
}

export function CodeRow(props: CodeRowProps): ReactNode {
  const { code, value, act } = props;
  const live = code.state === 'live';
  const large = value !== null && props.expanded;
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      aria-label={rowName(code, value !== null)}
      tabIndex={props.inTabOrder ? 0 : -1}
      className={styles['row']}
      data-state={code.state}
      data-shown={value === null ? undefined : large ? 'large' : 'compact'}
      onFocus={props.onFocus}
      onPointerMove={value === null ? undefined : props.onLookedAt}
    >
      <span role="gridcell" className={styles['position']}>
        {code.position}
      </span>
      <span role="gridcell" className={styles['code']}>
        {value === null ? (
          <Mask />
        ) : (
          <CodeGlyphs value={value} position={code.position} size={large ? 32 : 16} />
        )}
      </span>
      <span role="gridcell" className={styles['state']}>
        {props.copied && !large ? (
          <span className={styles['copied']}>
            <ClipboardCheck size={15} aria-hidden /> {copiedWords(props.clearsIn)}
          </span>
        ) : (
          <StateWords code={code} isNext={props.isNext && !props.replaced} />
        )}
        {live && value === null && !props.replaced && (
          <span className={styles['onHover']}>
            <IconButton
              icon={Copy}
              label={message('account.copyOf', { position: code.position })}
              inTabOrder={props.inTabOrder}
              onPress={() => act.copy(code)}
            />
          </span>
        )}
        {!live && code.useId !== null && !props.replaced && (
          <span className={styles['onHover']}>
            <IconButton
              icon={Undo2}
              label={message('account.markUnused', { position: code.position })}
              inTabOrder={props.inTabOrder}
              onPress={() => act.undo(code)}
            />
          </span>
        )}
        {(live || value !== null) && (
          <IconButton
            icon={value === null ? Eye : EyeOff}
            label={message(value === null ? 'account.reveal' : 'account.hide', {
              position: code.position,
            })}
            pressed={value !== null}
            inTabOrder={props.inTabOrder}
            onPress={() => act.toggle(code)}
          />
        )}
      </span>
      {code.note !== '' && (
        <span role="gridcell" className={styles['note']}>
          {message('account.noteAt', { note: code.note })}
        </span>
      )}
      {large && live && !props.replaced && (
        <span role="gridcell" className={styles['actions']}>
          <Button size="compact" icon={Copy} onPress={() => act.copy(code)}>
            {message('account.copy')}
          </Button>
          <Button size="compact" icon={Check} onPress={() => act.markUsed(code)}>
            {message('account.markUsed')}
          </Button>
          <span className={styles['timer']}>
            {props.copied
              ? copiedWords(props.clearsIn)
              : props.hidesIn !== null && message('account.hidesIn', { seconds: props.hidesIn })}
          </span>
        </span>
      )}
    </div>
  );
}

/** Always 4 + 4 dots, so that a mask tells nothing of the code's length. */
function Mask(): ReactNode {
  return (
    <span className={styles['mask']} aria-hidden>
      <span>••••</span> <span>••••</span>
    </span>
  );
}

function StateWords(props: { readonly code: CodeView; readonly isNext: boolean }): ReactNode {
  const { code } = props;
  const date = code.usedAt === null ? null : shortDate(code.usedAt);
  switch (code.state) {
    case 'live':
      return props.isNext ? (
        <span className={styles['pill']}>{message('account.next')}</span>
      ) : null;
    case 'worked':
      return (
        <span className={styles['words']}>
          <Check size={15} aria-hidden />{' '}
          {date === null ? message('account.usedUndated') : message('account.used', { date })}
        </span>
      );
    case 'rejected':
      return (
        <span className={styles['rejected']}>
          <Ban size={15} aria-hidden />{' '}
          {date === null
            ? message('account.rejectedUndated')
            : message('account.rejected', { date })}
        </span>
      );
    case 'reserved':
      return (
        <span className={styles['words']}>
          <Hourglass size={15} aria-hidden /> {message('account.reserved')}
        </span>
      );
  }
}

function copiedWords(clearsIn: number | null): string {
  return clearsIn === null
    ? message('account.copied')
    : message('account.copiedFor', { seconds: clearsIn });
}

function rowName(code: CodeView, shown: boolean): string {
  const { position } = code;
  const date = code.usedAt === null ? '' : fullDate(code.usedAt);
  switch (code.state) {
    case 'live':
      return message(shown ? 'account.codeShown' : 'account.codeMasked', { position });
    case 'worked':
      return date === ''
        ? message('account.codeUsedUndated', { position })
        : message('account.codeUsed', { position, date });
    case 'rejected':
      return message('account.codeRejected', { position, date });
    case 'reserved':
      return message('account.codeReserved', { position, date });
  }
}
