import { glyphs, groupForDisplay } from '../recovery-code.ts';

/**
 * Lines of at most `cells` monospaced cells; joined they give `value` again. Breaks between groups, and anywhere in a
 * group that is longer than a line or a code that is not ASCII: its characters count two cells, because another font
 * draws them, and whole groups of them would fill lines too badly.
 */
export function codeLines(value: string, cells: number): readonly string[] {
  // Most codes are short: cutting them up to put them together again costs a second for ten thousand.
  if (cellsOf(value) <= cells) return [value];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(value, cells)) {
    if (line !== '' && cellsOf(line + piece) > cells) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

export function cellsOf(text: string): number {
  if (isAscii(text)) return text.length;
  return glyphs(text).reduce((sum, { char }) => sum + (isAscii(char) ? 1 : 2), 0);
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function piecesOf(value: string, cells: number): readonly string[] {
  const ascii = isAscii(value);
  return groupForDisplay(value).flatMap((group) =>
    ascii && cellsOf(group) <= cells ? [group] : glyphs(group).map(({ char }) => char),
  );
}
