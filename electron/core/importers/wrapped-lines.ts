import type { SourceLine } from './source-lines.ts';

const longestPiece = 200;
const head = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*-$/;
const tail = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/** Joins a code that was broken behind one of its dashes. The joined line keeps the first number. */
export function joinHyphenated(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined) break;
    if (next !== undefined && isBrokenCode(line.text, next.text)) {
      joined.push({ ...line, lastNumber: next.lastNumber, text: line.text + next.text });
      index += 2;
      continue;
    }
    joined.push(line);
    index += 1;
  }
  return joined;
}

function isBrokenCode(first: string, second: string): boolean {
  return (
    first.length + second.length <= longestPiece &&
    /\d/.test(first + second) &&
    head.test(first) &&
    tail.test(second)
  );
}
