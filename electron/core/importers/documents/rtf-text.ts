/** Groups whose text is no part of the page. */
const hiddenGroups = new Set(
  (
    'fonttbl colortbl stylesheet info pict themedata colorschememapping latentstyles datastore xmlnstbl ' +
    'listtable listoverridetable generator fldinst header footer headerl headerr footerl footerr object nonshppict ' +
    'bkmkstart bkmkend rsidtbl filetbl pgptbl'
  ).split(' '),
);
const written: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '-',
  endash: '-',
  bullet: '•',
  lquote: "'",
  rquote: "'",
  ldblquote: '"',
  rdblquote: '"',
  enspace: ' ',
  emspace: ' ',
  '~': ' ',
  _: '-',
};
const deepest = 10_000;

export function isRtf(text: string): boolean {
  return /^\s*\{\\rtf\d?/.test(text.slice(0, 200));
}

interface Group {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** How many characters stand for one `\u` in readers that do not know it. */
  readonly skip: number;
}

/**
 * The text of a Rich Text document (RTF 1.9.1): paragraphs and table rows as lines, cells parted by tabs, struck text
 * in `~~`. Pictures, fields and objects are left out. Linear in the length.
 */
export function rtfText(rtf: string): string {
  const parts: string[] = [];
  const groups: Group[] = [];
  let group: Group = { isHidden: false, isStruck: false, skip: 1 };
  let toSkip = 0;
  const write = (text: string): void => {
    if (toSkip > 0) toSkip -= 1;
    else if (!group.isHidden) parts.push(text);
  };
  const strike = (isStruck: boolean): void => {
    if (isStruck !== group.isStruck && !group.isHidden) parts.push('~~');
    group = { ...group, isStruck };
  };
  const token =
    /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|[^]/gi;
  for (const [, word, number, hex, symbol, brace, text] of rtf.matchAll(token)) {
    if (text !== undefined) {
      const kept = text.slice(toSkip);
      toSkip = Math.max(0, toSkip - text.length);
      if (kept !== '') write(kept);
    } else if (brace === '{') {
      if (groups.length < deepest) groups.push(group);
    } else if (brace === '}') {
      const outer = groups.pop() ?? group;
      if (!outer.isHidden && !group.isHidden) strike(outer.isStruck);
      group = outer;
    } else if (hex !== undefined) {
      write(new TextDecoder('windows-1252').decode(Uint8Array.of(Number.parseInt(hex, 16))));
    } else if (symbol === '*') {
      group = { ...group, isHidden: true };
    } else if (symbol !== undefined) {
      write(written[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : symbol === '\n' ? '\n' : ''));
    } else if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (hiddenGroups.has(word)) group = { ...group, isHidden: true };
      else if (word === 'strike' || word === 'striked') strike(value !== 0);
      else if (word === 'plain') strike(false);
      else if (word === 'uc') group = { ...group, skip: Math.min(8, Math.max(0, value ?? 1)) };
      else if (word === 'u' && value !== null) {
        write(String.fromCharCode(value < 0 ? value + 65_536 : value));
        toSkip = group.skip;
      } else if (word === 'bin' && value !== null) toSkip = Math.max(0, value);
      else if (written[word] !== undefined) write(written[word]);
    }
  }
  return parts.join('').toWellFormed();
}
