const comment = /^ (?:#|\/\/|<-+|--) /;
const numberingAhead = /^\(?\d{1,3}[.):]\)? /;

/**
 * Splits a line where columns or list separators part it: tab, two blanks, `|`, `;`, `,`, ` / `, and
 * before the next number of a numbered line ("1. abcd 6. efgh"). What stands in round brackets stays whole.
 */
export function splitFields(line: string): string[] {
  const fields: string[] = [];
  const isNumbered = numberingAhead.test(line);
  let start = 0;
  let index = 0;
  let lastBracketEnd = 0;
  while (index < line.length) {
    if (line.charAt(index) === '(' && lastBracketEnd !== -1) {
      lastBracketEnd = line.indexOf(')', index);
      index = lastBracketEnd === -1 ? index + 1 : lastBracketEnd + 1;
      continue;
    }
    // A comment goes on to the end of the line, commas and all.
    if (line.charAt(index) === ' ' && comment.test(line.slice(index, index + 6))) break;
    const width = separatorWidth(line, index, isNumbered);
    if (width === 0) {
      index += 1;
      continue;
    }
    fields.push(line.slice(start, index).trim());
    index += width;
    start = index;
  }
  fields.push(line.slice(start).trim());
  return fields.filter((field) => field !== '');
}

/** How many characters of a separator stand at `index`; 0 when none. */
function separatorWidth(line: string, index: number, isNumbered: boolean): number {
  const character = line.charAt(index);
  switch (character) {
    case '\t':
    case '|':
    case ';':
    case ',':
      return 1;
    case ' ': {
      if (line.charAt(index + 1) === ' ') return 2;
      if (line.startsWith(' / ', index)) return 3;
      const opensNumber = isNumbered && numberingAhead.test(line.slice(index + 1, index + 8));
      return opensNumber ? 1 : 0;
    }
    default:
      return 0;
  }
}
