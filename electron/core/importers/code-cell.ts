import type { CodeShape } from './code-shape.ts';

/** One text on a line that is built like a code. */
export interface CodeCell {
  readonly value: string;
  readonly shape: CodeShape;
  readonly used: boolean;
  /** The number printed before it, or null. */
  readonly number: number | null;
  /** Has a bracketed remark in words that are in no list: some services localise "(used)". */
  readonly remarked: boolean;
}
