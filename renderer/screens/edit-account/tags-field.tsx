import { Hash, X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { FieldMessage } from '../../components/field-message.tsx';
import field from '../../components/field.module.css';
import { message } from '../../messages/message.ts';
import { foldText } from '../../vault/fold-text.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './tags-field.module.css';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags as chips, and a field that makes another one of what is typed. Known tags are suggested. */
export function TagsField({ tags, onChange }: TagsFieldProps): ReactNode {
  const id = useId();
  const known = useSnapshot().tags;
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);

  function add(typed: string): void {
    const fresh = typed
      .split(',')
      .map((tag) => tag.trim().slice(0, limits.tagCharacters))
      .filter((tag) => tag !== '');
    const all = [...tags];
    for (const tag of fresh) {
      const spelled = known.find(({ label }) => foldText(label) === foldText(tag))?.label ?? tag;
      if (!all.some((other) => foldText(other) === foldText(spelled))) all.push(spelled);
    }
    onChange(all.slice(0, limits.tagsOfAccount));
    setText('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  }

  return (
    <div className={field['field']}>
      <label htmlFor={id} className={field['label']}>
        {message('editAccount.tags')}
      </label>
      <div className={styles['box']}>
        {tags.map((tag) => (
          <span key={tag} className={styles['tag']}>
            <Hash aria-hidden size={12} />
            {tag}
            <button
              type="button"
              aria-label={message('editAccount.removeTag', { tag })}
              className={styles['remove']}
              onClick={() => {
                onChange(tags.filter((other) => other !== tag));
                input.current?.focus();
              }}
            >
              <X aria-hidden size={14} />
            </button>
          </span>
        ))}
        <input
          id={id}
          ref={input}
          className={styles['input']}
          value={text}
          placeholder={message('editAccount.addTag')}
          autoComplete="off"
          spellCheck="false"
          list={`${id}-known`}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            if (target.value.includes(',')) add(target.value);
            else setText(target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(text)}
        />
        <datalist id={`${id}-known`}>
          {known.map(({ label }) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
        </datalist>
      </div>
      <span id={`${id}-hint`} className={field['below']}>
        <FieldMessage kind="hint">{message('editAccount.tagHint')}</FieldMessage>
      </span>
    </div>
  );
}
