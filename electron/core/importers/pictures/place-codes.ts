import type { ParsedAccount } from '../../../../shared/import-types.ts';
import type { PageLine } from './page-text.ts';

/** A code and the characters of the page that it was made from. */
export interface PlacedCode {
  readonly account: number;
  readonly code: number;
  readonly line: number;
  /** Indices into the line, one for each character of the code that is no blank. */
  readonly at: readonly number[];
}

/** Finds the codes again on the lines that they came from. A code that was wrapped has no place. */
export function placeCodes(
  accounts: readonly ParsedAccount[],
  lines: readonly PageLine[],
): PlacedCode[] {
  const taken = new Set<string>();
  return accounts.flatMap(({ codes }, account) =>
    codes.flatMap(({ value, line }, code) => {
      const own = lines[line - 1];
      const at =
        own === undefined
          ? null
          : placeOf(value, own.text, (start) => taken.has(`${String(line)}:${String(start)}`));
      if (at === null) return [];
      taken.add(`${String(line)}:${String(at[0])}`);
      return [{ account, code, line: line - 1, at }];
    }),
  );
}

function placeOf(
  value: string,
  text: string,
  isTaken: (start: number) => boolean,
): number[] | null {
  const wanted = value.replaceAll(' ', '');
  const kept = [...text].flatMap((character, index) => (/\s/.test(character) ? [] : [index]));
  const joined = kept.map((index) => text[index]).join('');
  for (let from = joined.indexOf(wanted); from !== -1; from = joined.indexOf(wanted, from + 1)) {
    const at = kept.slice(from, from + wanted.length);
    if (!isTaken(at[0] ?? -1)) return at;
  }
  return null;
}
