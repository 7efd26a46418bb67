import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'csv-stringify/sync';
import { parsePeople } from '../../../electron/core/generators/people-list.ts';
import type { Person } from '../../../shared/generate-types.ts';
import { limits } from '../../../shared/limits.ts';
import { failing } from '../../support/failing.ts';

const parse = (text: string) => parsePeople(Buffer.from(text));
const alexAndSam: readonly Person[] = [
  { name: 'Alex Doe', account: 'alex' },
  { name: 'Sam', account: 'sam' },
];
const logins: readonly Person[] = [
  { name: '', account: 'alex' },
  { name: '', account: 'sam' },
];

describe('who gets codes', () => {
  it.each<[string, string, readonly Person[]]>([
    ['a heading', 'name,account\nAlex Doe,alex\nSam,sam\n', alexAndSam],
    ['no heading', 'Alex Doe,alex\nSam,sam', alexAndSam],
    ['the columns the other way round', 'Account,Name\nalex,Alex Doe\nsam,Sam', alexAndSam],
    ['other words and more columns', 'id,Login,Full name\n1,alex,Alex Doe\n2,sam,Sam', alexAndSam],
    ['semicolons', 'name;account\nAlex Doe;alex\nSam;sam', alexAndSam],
    ['tabs', 'Alex Doe\talex\nSam\tsam', alexAndSam],
    ['quotes', '"name","account"\n"Alex Doe","alex"\n"Sam","sam"', alexAndSam],
    [
      'a byte order mark and Windows line ends',
      '\ufeffname,account\r\nAlex Doe,alex\r\nSam,sam\r\n',
      alexAndSam,
    ],
    ['spaces and empty lines', ' name , account \n\n Alex Doe , alex \n\nSam,sam\n\n', alexAndSam],
    ['one column', 'alex\nsam', logins],
    ['one column with a heading', 'username\nalex\nsam', logins],
  ])('%s', (_, text, people) => {
    expect(parse(text)).toEqual({ people, problems: [] });
  });

  it('reads what older spreadsheets save', () => {
    const bytes = Uint8Array.from([0x4a, 0xfc, 0x72, 0x67, 0x2c, 0x6a]);
    expect(parsePeople(bytes).people).toEqual([{ name: 'Jürg', account: 'j' }]);
  });

  it.each([
    ['no account', 'name,account\nAlex,\nSam,sam', { line: 2, reason: 'noAccount' }],
    ['a short line', 'name,account\nAlex\nSam,sam', { line: 2, reason: 'noAccount' }],
    ['the same account in capitals', 'alex\nsam\nALEX', { line: 3, reason: 'twice' }],
    ['a long account', `sam\n${'x'.repeat(321)}`, { line: 2, reason: 'tooLong' }],
    ['a line break inside', 'a,sam\nb,"x\ny"', { line: 3, reason: 'controlCharacter' }],
  ])('leaves out %s and says so', (_, text, problem) => {
    const { people, problems } = parse(text);
    expect(people.map(({ account }) => account)).toContain('sam');
    expect(problems).toEqual([problem]);
  });

  it.each([
    ['nothing', '', failing('generate.nobody')],
    ['a heading alone', 'name,account\n', failing('generate.nobody')],
    ['an open quote', 'name,account\n"Alex,alex\n', failing('generate.nobody', { line: 2 })],
    ['a binary file', 'PK\u0000\u0001', failing('import.binary')],
  ])('refuses %s', (_, text, failure) => {
    expect(() => parse(text)).toThrowError(failure);
  });

  it('refuses too much', () => {
    const bytes = new Uint8Array(limits.importTextBytes + 1).fill(65);
    expect(() => parsePeople(bytes)).toThrowError(
      failing('import.tooLarge', { limitBytes: limits.importTextBytes }),
    );
    const people = Array.from({ length: limits.generatePeople + 1 }, (_, n) => `p${n}`).join('\n');
    expect(() => parse(people)).toThrowError(
      failing('import.tooLarge', { limit: limits.generatePeople }),
    );
  });

  it('gives back every list that a spreadsheet could write', () => {
    const word = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/[\p{Cc}\u2028\u2029\ufeff\ud800-\udfff]/gu, 'x').trim())
      .filter((text) => text !== '');
    const people = fc.uniqueArray(fc.record({ name: word, account: word }), {
      minLength: 1,
      selector: ({ account }) => account.toLowerCase(),
    });
    fc.assert(
      fc.property(people, (list) => {
        const text = stringify([['name', 'account'], ...list.map((p) => [p.name, p.account])], {
          quoted: true,
        });
        expect(parse(text)).toEqual({ people: list, problems: [] });
      }),
      { numRuns: 200 },
    );
  });
});
