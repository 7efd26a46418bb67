import type { ParsedFile } from '../../../shared/import-types.ts';
import { splitLines } from '../../../electron/core/importers/source-lines.ts';
import { decodeText } from '../../../electron/core/importers/text-decoding.ts';

/**
 * Numbers of non-blank lines that are neither in a code nor in a problem. A code that was wrapped counts
 * for each line that is a piece of it.
 */
export function unaccountedLines(bytes: Uint8Array, parsed: ParsedFile): number[] {
  const known = new Set(parsed.problems.map(({ line }) => line));
  const codes = parsed.accounts.flatMap((account) => account.codes);
  for (const { line } of codes) known.add(line);
  const values = codes.map(({ value }) => lettersOf(value));
  return splitLines(decodeText(bytes))
    .filter(({ number, text }) => text !== '' && !known.has(number))
    .filter(({ text }) => !values.some((value) => value.includes(lettersOf(text))))
    .map(({ number }) => number);
}

/** List numbers stand before words of a phrase only: "1. taxi 2. noble". */
function lettersOf(text: string): string {
  return text.replace(/\b\d{1,2}\. /g, '').replace(/[^A-Za-z0-9]/g, '');
}
