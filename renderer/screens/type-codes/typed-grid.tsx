import { TriangleAlert, Plus } from 'lucide-react';
import { useId, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { CheckedCode, CodeCheck } from '../../../shared/code-check-types.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { FieldMessage } from '../../components/field-message.tsx';
import field from '../../components/field.module.css';
import { message } from '../../messages/message.ts';
import styles from './typed-grid.module.css';

interface TypedGridProps {
  readonly values: readonly string[];
  /** Null while the vault has not looked at these yet. */
  readonly check: CodeCheck | null;
  readonly accountId: string | null;
  /** One code and no more. */
  readonly single: boolean;
  readonly focusFirst: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

const fieldsMore = 5;

/** Fields numbered as on the sheet, down the first column and then the second. Enter goes to the next one. */
export function TypedGrid(props: TypedGridProps): ReactNode {
  const { values, check, single, onChange } = props;
  const grid = useRef<HTMLOListElement>(null);
  const rows = Math.ceil(values.length / 2);

  const grow = (to: number): readonly string[] => [
    ...values,
    ...Array<string>(Math.max(0, Math.min(limits.codesInSet, to) - values.length)).fill(''),
  ];

  function set(at: number, value: string): void {
    onChange(values.map((old, index) => (index === at ? value : old)));
  }

  function onKeyDown(event: KeyboardEvent, at: number): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const fields = grid.current?.querySelectorAll('input');
    fields?.[at + 1]?.focus();
  }

  /** A list fills the following fields, one line each. */
  function onPaste(event: ClipboardEvent, at: number): void {
    const lines = event.clipboardData.getData('text').split(/\r\n|\r|\n/u);
    const codes = lines.map((line) => line.trim()).filter(Boolean);
    if (single || codes.length < 2) return;
    event.preventDefault();
    const grown = [...grow(at + codes.length)];
    for (const [index, code] of codes.entries()) {
      if (at + index < grown.length) grown[at + index] = code.slice(0, limits.codeCharacters);
    }
    onChange(grown);
  }

  return (
    <div>
      {!single && <p className={styles['hint']}>{message('typeCodes.pasteHint')}</p>}
      <ol
        ref={grid}
        className={styles['grid']}
        aria-label={message('typeCodes.codes')}
        data-single={single || undefined}
        style={{ gridTemplateRows: `repeat(${single ? 1 : rows}, auto)` }}
      >
        {values.map((value, at) => (
          <TypedCode
            key={at}
            at={at}
            value={value}
            focus={props.focusFirst && at === 0}
            problem={problemOf(check?.codes[at], props.accountId)}
            onChange={(next) => set(at, next)}
            onKeyDown={(event) => onKeyDown(event, at)}
            onPaste={(event) => onPaste(event, at)}
          />
        ))}
      </ol>
      {!single && values.length < limits.codesInSet && (
        <Button
          variant="quiet"
          size="compact"
          icon={Plus}
          onPress={() => onChange(grow(values.length + fieldsMore))}
        >
          {message('typeCodes.more')}
        </Button>
      )}
    </div>
  );
}

function TypedCode(props: {
  readonly at: number;
  readonly value: string;
  readonly focus: boolean;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}): ReactNode {
  const { at, problem } = props;
  const id = useId();
  return (
    <li className={styles['cell']}>
      <span aria-hidden className={styles['position']}>
        {at + 1}
      </span>
      <div className={styles['entry']}>
        <input
          className={`${field['input']} ${field['mono']} ${styles['input']}`}
          aria-label={message('typeCodes.code', { position: at + 1 })}
          aria-describedby={problem === null ? undefined : id}
          value={props.value}
          maxLength={limits.codeCharacters}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck="false"
          autoFocus={props.focus}
          onChange={({ target }) => props.onChange(target.value)}
          onKeyDown={props.onKeyDown}
          onPaste={props.onPaste}
        />
        {problem !== null && (
          <span id={id}>
            <FieldMessage kind="low" icon={TriangleAlert}>
              {problem}
            </FieldMessage>
          </span>
        )}
      </div>
    </li>
  );
}

/** The gravest thing to say about one field. */
function problemOf(checked: CheckedCode | undefined, accountId: string | null): string | null {
  if (checked === undefined) return null;
  const { sameAs, known, differsInShape } = checked;
  if (sameAs !== null) return message('typeCodes.sameAs', { position: sameAs + 1 });
  const here = known.filter((place) => place.accountId === accountId);
  if (here.some(({ active }) => active)) return message('typeCodes.known');
  if (here.length > 0) return message('typeCodes.knownReplaced');
  if (known.length > 0) return message('typeCodes.knownElsewhere');
  return differsInShape ? message('typeCodes.differs') : null;
}
