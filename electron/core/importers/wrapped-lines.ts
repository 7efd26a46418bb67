import type { SourceLine } from './source-lines.ts';

const longestPiece = 200;
const head = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*-$/;
const tail = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/** Joins a code that was broken behind its dashes, once or several times. The joined line keeps the first number. */
export function joinHyphenated(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && isBrokenCode(before.text, line.text)) {
      const text = before.text + line.text;
      joined[joined.length - 1] = { ...before, lastNumber: line.lastNumber, text };
    } else joined.push(line);
  }
  return joined;
}

function isBrokenCode(first: string, second: string): boolean {
  return (
    first.length + second.length <= longestPiece &&
    head.test(first) &&
    (tail.test(second) || head.test(second)) &&
    (/\d/.test(first + second) || head.test(second))
  );
}
