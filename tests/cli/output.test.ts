import { describe, expect, test } from 'vitest';
import { printable } from '../../electron/cli/output.ts';
import { table } from '../../electron/cli/table.ts';

describe('text for a terminal', () => {
  test.each([
    { text: 'GitHub', shown: 'GitHub' },
    { text: 'two\nlines', shown: 'two\nlines' },
    { text: 'Zürich 東京 🔑', shown: 'Zürich 東京 🔑' },
    { text: '\u001b[2Jgone', shown: '\ufffd[2Jgone' },
    { text: 'C1 \u009b31m', shown: 'C1 \ufffd31m' },
    { text: 'bell\u0007 back\b tab\t', shown: 'bell\ufffd back\ufffd tab\ufffd' },
    { text: 'return\rover', shown: 'return\ufffdover' },
    { text: 'right \u202e left', shown: 'right \ufffd left' },
  ])('$shown', ({ text, shown }) => expect(printable(text)).toBe(shown));
});

describe('tables', () => {
  test('words to the left, numbers to the right', () => {
    const rows = [
      ['GitHub', 16, 'ok'],
      ['Zürich', 2, 'low'],
    ];
    expect(table(['ISSUER', 'LEFT', 'STATUS'], rows).split('\n')).toEqual([
      'ISSUER  LEFT  STATUS',
      'GitHub    16  ok',
      'Zürich     2  low',
    ]);
  });

  test('a cell cannot break its row', () => {
    expect(table(['A', 'B'], [['one\ntwo\u001b[31m', 'x']]).split('\n')).toEqual([
      'A             B',
      'one two\ufffd[31m  x',
    ]);
  });

  test('no rows', () => expect(table(['A', 'B'], [])).toBe('A  B'));
});
