import type { SourceLine } from './source-lines.ts';

const begin = /^-{4,5} ?BEGIN (?!.*(?:RECOVERY|BACKUP) (?:CODE|KEY))[A-Za-z0-9 ]{2,60}-{4,5}$/;
const end = /^-{4,5} ?END [A-Za-z0-9 ]{2,60}-{4,5}$/;

/** Numbers of the lines between `-----BEGIN …-----` and its end (RFC 7468): keys and certificates, no codes. */
export function armouredLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: number[] | null = null;
  for (const { number, text } of lines) {
    const isFence = text.startsWith('----');
    if (isFence && begin.test(text)) open = [];
    else if (isFence && open !== null && end.test(text)) {
      for (const one of open) inside.add(one);
      open = null;
    } else open?.push(number);
  }
  return inside;
}
