import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CodeSetView, CodeView } from '../../../shared/vault-types.ts';
import { useMessageBar } from '../../components/message-bar.tsx';
import { errorMessage } from '../../vault/error-messages.ts';
import styles from './code-grid.module.css';
import { CodeRow } from './code-row.tsx';
import type { CopiedCode } from '../../vault/use-copied-code.ts';
import type { MarkUsed } from './use-mark-used.ts';
import type { RevealedCodes } from './use-revealed-codes.ts';

export interface CodeActions {
  readonly revealed: RevealedCodes;
  readonly copied: CopiedCode;
  readonly marks: MarkUsed;
}

interface CodeGridProps extends CodeActions {
  readonly label: string;
  readonly set: CodeSetView;
  /** Null in a replaced set: nothing in it is offered. */
  readonly nextPosition: number | null;
}

/**
 * Codes in two boxed columns, read down the first and then the second. One row is in the tab order; arrows move,
 * R or Space reveals, C copies, M marks used.
 */
export function CodeGrid(props: CodeGridProps): ReactNode {
  const { set, revealed, copied, marks } = props;
  const grid = useRef<HTMLDivElement>(null);
  const messageBar = useMessageBar();
  const [focusedAt, setFocusedAt] = useState(0);
  const half = Math.ceil(set.codes.length / 2);
  const columns = [set.codes.slice(0, half), set.codes.slice(half)];
  const failed = (error: unknown): void => {
    messageBar.show({ text: errorMessage(error) });
  };

  function toggle(code: CodeView): void {
    if (revealed.valueOf(code.id) === null) revealed.reveal(set.id, code.id).catch(failed);
    else revealed.hide(code.id);
  }

  const act = {
    toggle,
    copy: (code: CodeView): void => void copied.copy(code.id).catch(failed),
    markUsed: (code: CodeView): void => void marks.markUsed(code.id),
    undo: (code: CodeView): void => {
      if (code.useId !== null) void marks.undo(code.useId);
    },
  };

  function moveTo(at: number): void {
    const bounded = Math.max(0, Math.min(set.codes.length - 1, at));
    setFocusedAt(bounded);
    grid.current?.querySelectorAll<HTMLElement>('[role="row"]')[bounded]?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const code = set.codes[focusedAt];
    // Keys pressed on a button inside the row belong to that button.
    if (code === undefined || !(event.target instanceof HTMLElement)) return;
    if (event.target.role !== 'row' || event.ctrlKey || event.metaKey || event.altKey) return;
    const live = code.state === 'live' && set.replacedAt === null;
    const commands: Record<string, (() => void) | undefined> = {
      ArrowDown: () => moveTo(focusedAt + 1),
      ArrowUp: () => moveTo(focusedAt - 1),
      ArrowRight: () => moveTo(focusedAt < half ? focusedAt + half : focusedAt),
      ArrowLeft: () => moveTo(focusedAt >= half ? focusedAt - half : focusedAt),
      Home: () => moveTo(0),
      End: () => moveTo(set.codes.length - 1),
      r: () => toggle(code),
      ' ': () => toggle(code),
      c: live ? () => act.copy(code) : undefined,
      m: live ? () => act.markUsed(code) : undefined,
    };
    const command = commands[event.key];
    if (command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  }

  return (
    <div
      role="grid"
      aria-label={props.label}
      aria-rowcount={set.codes.length}
      className={styles['grid']}
      ref={grid}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {columns.map((column, columnAt) =>
        column.length === 0 ? null : (
          <div
            role="rowgroup"
            key={columnAt === 0 ? 'first' : 'second'}
            className={styles['column']}
          >
            {column.map((code, rowAt) => {
              const at = columnAt * half + rowAt;
              return (
                <CodeRow
                  key={code.id}
                  code={code}
                  rowIndex={at + 1}
                  replaced={set.replacedAt !== null}
                  isNext={code.position === props.nextPosition && set.kind === 'ordered'}
                  value={revealed.valueOf(code.id)}
                  expanded={revealed.count === 1}
                  hidesIn={revealed.secondsLeft(code.id)}
                  copied={copied.codeId === code.id}
                  clearsIn={copied.secondsLeft}
                  inTabOrder={at === focusedAt}
                  onFocus={() => {
                    setFocusedAt(at);
                    revealed.keep(code.id);
                  }}
                  onLookedAt={() => revealed.keep(code.id)}
                  act={act}
                />
              );
            })}
          </div>
        ),
      )}
    </div>
  );
}
