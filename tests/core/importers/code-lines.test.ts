import { describe, expect, it } from 'vitest';
import { readCells } from '../../../electron/core/importers/code-lines.ts';

/** "number=code*" for each code of a line, the number left out where none is printed, * when used. */
const read = (line: string): string[] | null =>
  readCells(line)?.map(
    ({ number, value, used }) => `${number === null ? '' : `${number}=`}${value}${used ? '*' : ''}`,
  ) ?? null;

describe('used marks', () => {
  it.each([
    ['abcd-1234', ['abcd-1234']],
    ['abcd-1234 (used)', ['abcd-1234*']],
    ['abcd-1234 (unused)', ['abcd-1234']],
    ['abcd-1234 (not used)', ['abcd-1234']],
    ['abcd-1234 - USED 12/03/2024', ['abcd-1234*']],
    ['abcd-1234 <- used on laptop', ['abcd-1234*']],
    ['abcd-1234\tused', ['abcd-1234*']],
    ['abcd-1234   (already used)', ['abcd-1234*']],
    ['abcd-1234 ✓', ['abcd-1234*']],
    ['abcd-1234 x', ['abcd-1234*']],
    ['x abcd-1234', ['abcd-1234*']],
    ['✓ used: abcd-1234', ['abcd-1234*']],
    ['Used: abcd-1234', ['abcd-1234*']],
    ['[x] abcd-1234', ['abcd-1234*']],
    ['[X] abcd-1234', ['abcd-1234*']],
    ['[ ] abcd-1234', ['abcd-1234']],
    ['- [x] abcd-1234', ['abcd-1234*']],
    ['☐ abcd-1234', ['abcd-1234']],
    ['☑ abcd-1234', ['abcd-1234*']],
    ['☒abcd-1234', ['abcd-1234*']],
    ['~~abcd-1234~~', ['abcd-1234*']],
    ['1. ~~abcd-1234~~', ['1=abcd-1234*']],
    ['<s>abcd-1234</s>', ['abcd-1234*']],
    ['<del>abcd-1234</del>', ['abcd-1234*']],
    ['a\u0336b\u0336c\u0336d\u0336-\u03361\u03362\u03363\u03364\u0336', ['abcd-1234*']],
    ['abcd-1234 (verwendet)', ['abcd-1234*']],
    ['abcd-1234 (nicht verwendet)', ['abcd-1234']],
    ['abcd-1234 (utilisé)', ['abcd-1234*']],
    ['abcd-1234 (usado)', ['abcd-1234*']],
    ['abcd-1234 (no usado)', ['abcd-1234']],
    ['abcd-1234 (использован)', ['abcd-1234*']],
    ['abcd-1234 (使用済み)', ['abcd-1234*']],
    ['abcd-1234(未使用)', ['abcd-1234']],
    ['abcd-1234 (laptop)', ['abcd-1234']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe('numbers, bullets and wrappers', () => {
  it.each([
    ['1. abcd-1234', ['1=abcd-1234']],
    ['10. 2718 5434', ['10=2718 5434']],
    ['1: abcd-1234', ['1=abcd-1234']],
    ['1) abcd-1234', ['1=abcd-1234']],
    ['(1) abcd-1234', ['1=abcd-1234']],
    ['[1] abcd-1234', ['1=abcd-1234']],
    ['#1 abcd-1234', ['1=abcd-1234']],
    ['1 - abcd-1234', ['1=abcd-1234']],
    ['01. abcd-1234', ['1=abcd-1234']],
    ['1 abcd-1234', ['1=abcd-1234']],
    ['1\tabcd-1234', ['1=abcd-1234']],
    ['Code 1: abcd-1234', ['1=abcd-1234']],
    ['Backup code #2: abcd-1234', ['2=abcd-1234']],
    ['* abcd-1234 ', ['abcd-1234']],
    ['*abcd-1234', ['abcd-1234']],
    ['- abcd-1234', ['abcd-1234']],
    ['• abcd-1234', ['abcd-1234']],
    ['+ abcd-1234', ['abcd-1234']],
    ['> > abcd-1234', ['abcd-1234']],
    ['`abcd-1234`', ['abcd-1234']],
    ['"abcd-1234",', ['abcd-1234']],
    ['**abcd-1234**', ['abcd-1234']],
    ['abcd-1234.', ['abcd-1234']],
    ['> 3. [x] abcd-1234', ['3=abcd-1234*']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe('columns', () => {
  it.each([
    ['1. 3927 9974\t\t 6. 7506 4161', ['1=3927 9974', '6=7506 4161']],
    ['1. 3927 9974 6. 7506 4161', ['1=3927 9974', '6=7506 4161']],
    ['2361 7210    3911 2099', ['2361 7210', '3911 2099']],
    ['2361 7210  3911 2099', ['2361 7210', '3911 2099']],
    ['abcd-1234, efgh-5678; ijkl-9012', ['abcd-1234', 'efgh-5678', 'ijkl-9012']],
    ['abcd-1234;efgh-5678', ['abcd-1234', 'efgh-5678']],
    ['abcd-1234 / efgh-5678 | ijkl-9012.', ['abcd-1234', 'efgh-5678', 'ijkl-9012']],
    ['abcd-1234 efgh-5678', ['abcd-1234', 'efgh-5678']],
    ['445b8d2a 509b57fc', ['445b8d2a', '509b57fc']],
    ['[ ] abcd-1234   [x] efgh-5678', ['abcd-1234', 'efgh-5678*']],
    ['| 1 | abcd-1234 | used |', ['1=abcd-1234*']],
    ['abcd-1234 (used, at home)   efgh-5678', ['abcd-1234*', 'efgh-5678']],
    ['Y3FF SJ2Z 5GLW EUUM', ['Y3FF SJ2Z 5GLW EUUM']],
    ['3VJK - P2JG - VH5R', ['3VJK - P2JG - VH5R']],
    ['od2 hz1 3z7', ['od2 hz1 3z7']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

describe('what is not only codes', () => {
  it.each([
    'Keep these codes somewhere safe.',
    'SAVE YOUR BACKUP CODES',
    '2025-03-04T10:15:42Z',
    '04/03/2025',
    '10:15:42',
    'https://example.com/12345678',
    'alex.doe@example.com',
    '+44 20 7946 0958',
    '192.168.100.200',
    'abcd-1234 and then some words',
    'order no. 48210937',
    '1234',
    '$ 123456.00',
    '-----------',
    '((((((((((',
    '',
  ])('%j', (line) => {
    expect(read(line)).toBeNull();
  });
});
