import type { ParsedFile } from '../../../shared/import-types.ts';
import { splitLines } from '../../../electron/core/importers/source-lines.ts';
import { decodeText } from '../../../electron/core/importers/text-decoding.ts';

/** Numbers of non-blank lines that are neither part of a code nor a problem. */
export function unaccountedLines(bytes: Uint8Array, parsed: ParsedFile): number[] {
  const known = new Set(parsed.problems.map(({ line }) => line));
  for (const { line, lastLine = line } of parsed.accounts.flatMap(({ codes }) => codes)) {
    for (let number = line; number <= lastLine; number += 1) known.add(number);
  }
  return splitLines(decodeText(bytes))
    .filter(({ number, text }) => text !== '' && !known.has(number))
    .map(({ number }) => number);
}
