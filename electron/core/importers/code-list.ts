import { hasRandomCell, readCells } from './code-lines.ts';
import type { CodeCell } from './code-cell.ts';
import { looksRandom } from './code-shape.ts';
import { splitFields } from './line-fields.ts';

/** "and" before the last code of a list, in the languages of the phrases. */
const conjunction =
  / ,?(?:and|und|et|y|e|en|og|och|oraz|ja|és|ve|or|oder|ou|o|i|и|та|a|&|\+) (?=\S)/giu;
const mostTokens = 24;
const longestList = 1000;

/** The value behind a label: codes and nothing else, in brackets or not, with "and" before the last. */
export function readCodeList(value: string): CodeCell[] | null {
  const bare = withoutBrackets(value);
  return readCells(bare) ?? (bare.search(conjunction) === -1 ? null : readCells(withCommas(bare)));
}

/**
 * The codes that a text begins with: "ab12-cd34, ef56-gh78 and ij90-kl12. Keep them safe!" At least two, all of one
 * shape; null otherwise.
 */
export function readListStart(text: string): CodeCell[] | null {
  const cells: CodeCell[] = [];
  for (const field of splitFields(withCommas(withoutBrackets(text.slice(0, longestList))))) {
    const found = readCells(field);
    if (found !== null && fits(found, cells)) {
      cells.push(...found);
      continue;
    }
    const last = cellsAtStart(field);
    if (last !== null && fits(last, cells)) cells.push(...last);
    break;
  }
  return cells.length >= 2 && hasRandomCell(cells) ? cells : null;
}

function cellsAtStart(field: string): CodeCell[] | null {
  const tokens = field.split(' ', mostTokens);
  if (!looksRandom(tokens.slice(0, 8).join(''))) return null;
  for (let end = tokens.length - 1; end > 0; end -= 1) {
    const cells = readCells(tokens.slice(0, end).join(' '));
    if (cells !== null && hasRandomCell(cells)) return cells;
  }
  return null;
}

function fits(found: readonly CodeCell[], cells: readonly CodeCell[]): boolean {
  const key = (cells[0] ?? found[0])?.shape.key;
  return found.every((cell) => cell.shape.key === key);
}

function withCommas(text: string): string {
  return text.replace(conjunction, ', ');
}

function withoutBrackets(value: string): string {
  const isWrapped = /^[[{(].*[\]})]$|^(["'`])[^"'`]+\1$/.test(value.replace(/[,;.]$/, ''));
  return isWrapped ? value.replace(/^[[{("'`]\s?/, '').replace(/\s?[\])}"'`][,;.]?$/, '') : value;
}
