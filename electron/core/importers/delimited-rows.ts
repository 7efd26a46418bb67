/** One record of a delimited file. `line` is the line on which it begins. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads delimited text after RFC 4180: quoted cells may hold the delimiter, doubled quotes and line
 * ends. A quote that is never closed takes the rest of the text. One pass, whatever the input.
 */
export function readDelimitedRows(text: string, delimiter: string): DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let cell: string[] = [];
  let firstLine = 1;
  let line = 1;
  let isQuoted = false;
  const endRow = (): void => {
    cells.push(cell.join('').trim());
    if (cells.some((value) => value !== '')) rows.push({ line: firstLine, cells });
    cells = [];
    cell = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (isQuoted) {
      if (character === '\n') line += 1;
      if (character !== '"') cell.push(character);
      else if (text.charAt(index + 1) === '"') {
        cell.push('"');
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.length === 0) isQuoted = true;
    else if (character === delimiter) {
      cells.push(cell.join('').trim());
      cell = [];
    } else if (character === '\n') {
      endRow();
      line += 1;
      firstLine = line;
    } else cell.push(character);
  }
  endRow();
  return rows;
}
