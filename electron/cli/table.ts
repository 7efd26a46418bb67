import { printable } from './output.ts';

const segmenter = new Intl.Segmenter();

/** Columns aligned with spaces; numbers to the right. Cells lose line breaks and control characters. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [headings, ...rows].map((row) => row.map(cellText));
  const widths = headings.map((_, column) =>
    Math.max(...cells.map((row) => width(row[column] ?? ''))),
  );
  const isNumeric = headings.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat((widths[column] ?? 0) - width(cell));
          return isNumeric[column] === true ? gap + cell : cell + gap;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellText(cell: string | number): string {
  return printable(String(cell).replaceAll('\n', ' '));
}

/** Characters as a person counts them; wide East Asian ones still count as one. */
function width(text: string): number {
  return Array.from(segmenter.segment(text)).length;
}
