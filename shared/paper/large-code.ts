import { codeLines } from './code-lines.ts';
import { largeGeometry } from './sheet-geometry.ts';

interface LargeCode {
  readonly type: 'usual' | 'long';
  readonly lines: readonly string[];
}

/** A code on the lines on which the large layout prints it. */
export function largeCode(value: string): LargeCode {
  const { usual, long, mostUsualLines } = largeGeometry;
  const lines = codeLines(value, usual.cells);
  if (lines.length <= mostUsualLines) return { type: 'usual', lines };
  return { type: 'long', lines: codeLines(value, long.cells) };
}
