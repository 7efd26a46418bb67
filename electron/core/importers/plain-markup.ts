import { withoutMessagePrefix } from './message-prefix.ts';
import type { SourceLine } from './source-lines.ts';

const quoteSigns = /^(?:> ?){1,8}/;
const bold = /\*\*([^*]{1,300})\*\*/g;
const fewestLines = 3;

/**
 * Lines without what says nothing about codes: the signs of a quotation, the sender of a message, bold type, and the
 * blank lines of a text in which every other line is blank.
 */
export function withoutMarkup(lines: readonly SourceLine[]): readonly SourceLine[] {
  const plain = lines.map((line) => {
    const text = plainText(line.text);
    // A line of nothing but such signs is no blank one: it is told with the others.
    return text === line.text || text === '' ? line : { ...line, text };
  });
  return isDoubleSpaced(plain) ? plain.filter(({ text }) => text !== '') : plain;
}

function plainText(text: string): string {
  const isQuoted = text.startsWith('>');
  const message = withoutMessagePrefix(isQuoted ? text.replace(quoteSigns, '') : text);
  return message.includes('**') ? message.replace(bold, '$1').trim() : message;
}

/** No two lines of text follow each other, and no two blank ones. */
function isDoubleSpaced(lines: readonly SourceLine[]): boolean {
  const first = lines.findIndex(({ text }) => text !== '');
  const last = lines.findLastIndex(({ text }) => text !== '');
  if (last - first < (fewestLines - 1) * 2) return false;
  for (let index = first + 1; index <= last; index += 1) {
    if ((lines[index]?.text === '') !== ((index - first) % 2 === 1)) return false;
  }
  return true;
}
