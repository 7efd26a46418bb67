import { matchMarks } from '../vault/match-marks.ts';
import styles from './marked-text.module.css';

export interface MarkedTextProps {
  readonly text: string;
  /** What is being searched for; empty marks nothing. */
  readonly query: string;
}

/** A text with the parts that match the search marked. */
export function MarkedText({ text, query }: MarkedTextProps) {
  if (query === '') return text;
  return matchMarks(text, query).map(({ text: part, marked }, at) =>
    marked ? (
      <mark key={at} className={styles['mark']}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
