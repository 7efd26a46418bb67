import type { ReactNode } from 'react';
import { glyphs, readAloud } from '../../../shared/recovery-code.ts';
import { message } from '../../messages/message.ts';
import styles from './spelled-code.module.css';

/** The words to read a code to somebody who types it elsewhere: "foxtrot one zero". */
export function SpelledCode({ value }: { readonly value: string }): ReactNode {
  const words = readAloud(value);
  return (
    <ol aria-label={message('useCode.spelled')} className={styles['words']}>
      {glyphs(value).map(({ char }, at) => (
        <li key={at} className={styles['word']}>
          <span aria-hidden className={styles['char']}>
            {char}
          </span>
          {words[at]}
        </li>
      ))}
    </ol>
  );
}
