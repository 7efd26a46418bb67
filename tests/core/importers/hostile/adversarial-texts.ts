const repeated = (text: string, size: number): string =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);

const numbered = (size: number, write: (index: number) => string): string => {
  const lines: string[] = [];
  for (let length = 0; length < size; length += lines.at(-1)?.length ?? 1) {
    lines.push(`${write(lines.length)}\n`);
  }
  return lines.join('').slice(0, size);
};

/** Text that costs a careless pattern or loop more than its length. `size` is in characters. */
export const adversarialTexts: Readonly<Record<string, (size: number) => string>> = {
  'words of phrases': (size) => repeated('abandon\n', size),
  'lines of two dozen words of phrases': (size) =>
    repeated(`${'abandon '.repeat(24).trim()}\n`, size),
  'open brackets': (size) => repeated(`${'('.repeat(1000)}\n`, size),
  'ticked boxes': (size) => repeated(`${'[x] '.repeat(480)}\n`, size),
  'blanks inside a line': (size) => repeated(`x${' '.repeat(1990)}y\n`, size),
  'at signs': (size) => repeated(`${'a@'.repeat(900)}\n`, size),
  'one long word': (size) => repeated(`${'a'.repeat(1900)}\n`, size),
  'one word without end': (size) => repeated('a1', size),
  'one line without end': (size) => repeated('a1b2c3d4 ', size),
  'half a phrase': (size) => repeated(`${'recovery '.repeat(200)}\n`, size),
  'many labels on a line': (size) => repeated(`${'recovery code: '.repeat(130)}\n`, size),
  'short tokens': (size) => repeated(`${'a1 '.repeat(600)}\n`, size),
  'short lines': (size) => numbered(size, (index) => (index % 46_656).toString(36)),
  'codes that all differ': (size) =>
    numbered(size, (index) => `a${index.toString(36).padStart(7, '0')}`),
  'shapes that all differ': (size) =>
    numbered(size, (index) => `a1${'b'.repeat(5 + (index % 400))}`),
  'dashes and letters': (size) => repeated(`${'a-'.repeat(900)}\n`, size),
  'codes that never end': (size) => repeated('ab1d-\n', size),
  'list numbers': (size) => repeated(`${'1. '.repeat(600)}\n`, size),
  bullets: (size) => repeated('* \n', size),
  'boxes without codes': (size) => repeated('- [ ] \n', size),
  quotes: (size) => repeated('"\n', size),
  'open quotes in a table': (size) => repeated(`code,used\n${'"\n'.repeat(size / 2)}`, size),
  'a table of many columns': (size) => repeated(`${'a,'.repeat(30_000)}\n`, size),
  'a table of many owners': (size) =>
    `service,code\n${numbered(size, (index) => `s${index},ab${index}-x1`)}`,
  'combining strokes': (size) => repeated('a\u0336b\u0336c\u0336d\u0336\n', size),
  'open tags': (size) => repeated('<p><', size),
  'broken JSON': (size) => `{${repeated('"a":"b",', size)}`,
  'equals signs': (size) => repeated('a=b\n', size),
  'groups and a full stop': (size) => repeated(`${'a1b2 '.repeat(380)}!\n`, size),
  'changing issuers': (size) =>
    repeated('GitHub codes\nec84f-39a43\nDiscord codes\nab1d-1234\n', size),
  'codes and remarks': (size) => repeated('ab1d-1234\nab1d-1235 given to mum\n', size),
  'remarks beside many shapes': (size) =>
    repeated(
      `${Array.from({ length: 200 }, (_, index) => `a1${'b'.repeat(5 + index)}`).join(', ')}\nnext: a1b\n`,
      size,
    ),
  'a list told by its heading': (size) =>
    repeated(`Recovery codes\n${'ab1d-1234 at home\n'.repeat(40)}`, size),
  'headings of other lists': (size) => repeated('Gift cards\nab1d-1234\n', size),
  'headings of used codes': (size) => repeated('Already used codes:\nab1d-1234\n', size),
  'sentences about use': (size) => repeated('ab1d-1234\nused ab1d-1234 and others\n', size),
};
