import { describe, expect, it } from 'vitest';
import { entryOf, noteOf } from '../../../../electron/core/importers/exports/export-entry.ts';
import type { ExportEntry } from '../../../../electron/core/importers/exports/export-entry.ts';
import { ownerOf } from '../../../../electron/core/importers/exports/entry-owner.ts';
import { readEntries } from '../../../../electron/core/importers/exports/read-entries.ts';

const read = (parts: Partial<ExportEntry>): string[] =>
  readEntries('test', [entryOf({ number: 1, title: 'Acme', ...parts })]).accounts.flatMap(
    ({ codes }) =>
      codes.map(({ position, value, used }) => `${position}=${value}${used ? '*' : ''}`),
  );
const field = (label: string, value: string, heading = '') => ({ heading, label, value });

describe('whose codes an entry holds', () => {
  it.each([
    [{ title: 'github' }, 'GitHub', null],
    [{ title: 'GitHub.com' }, 'GitHub', null],
    [{ title: 'GitHub - alexdoe' }, 'GitHub', null],
    [{ title: '[work] Google' }, 'Google', null],
    [{ title: 'Discord alex@example.com' }, 'Discord', 'alex@example.com'],
    [{ title: 'accounts.google.com (alexdoe)' }, 'Google', 'alexdoe'],
    [{ title: 'https://discord.com/login' }, 'Discord', null],
    [{ title: 'com.discord' }, 'Discord', null],
    [{ title: 'My mail', urls: ['https://accounts.google.com/x'] }, 'Google', null],
    [{ title: 'Phone', urls: ['android://a1B2==@com.dropbox.android/'] }, 'Dropbox', null],
    [{ title: 'Acme Cloud', urls: ['https://acme.example'] }, 'Acme Cloud', null],
    [{ title: 'Acme (alexdoe)', accounts: ['alexdoe'] }, 'Acme', 'alexdoe'],
    [{ title: 'alex@example.com', accounts: ['alex@example.com'] }, null, 'alex@example.com'],
    [{ title: '', urls: ['https://www.acme.example/in'] }, 'acme.example', null],
    [{ title: 'www.acme.example' }, 'acme.example', null],
    [{ title: 'Backup codes' }, null, null],
    [{ title: 'GitLab recovery codes' }, 'GitLab', null],
    [{ title: 'Acme Cloud backup codes' }, 'Acme Cloud', null],
    [{ title: '2FA', accounts: ['', ' alex '] }, null, 'alex'],
    [{ title: 'x', issuer: 'gitlab', accounts: ['a', 'b'] }, 'GitLab', 'a'],
    [{ title: '192.168.1.20', urls: ['http://192.168.1.20:8080'] }, '192.168.1.20', null],
  ])('%o', (parts, issuer, account) => {
    expect(ownerOf(entryOf({ number: 1, ...parts }))).toMatchObject({ issuer, account });
  });
});

describe('custom fields', () => {
  const line = 'ab12-cd34 ef56-ab78 ij90-kl12';
  const all = ['1=ab12-cd34', '2=ef56-ab78', '3=ij90-kl12'];

  it.each([
    ['codes of one line', [field('Backup codes', line)], all],
    ['codes of several lines', [field('Recovery', line.replaceAll(' ', '\n'))], all],
    ['a name that says nothing', [field('Extra', line)], all],
    [
      'a label inside the value',
      [field('Extra', `Backup codes ${line.replaceAll(' ', ', ')}`)],
      all,
    ],
    ['another language', [field('Codes de secours', line)], all],
    ['a plug-in', [field('TOTP backup', line)], all],
    [
      'used marks',
      [field('Codes', 'ab12-cd34 (used)\nef56-ab78')],
      ['1=ab12-cd34*', '2=ef56-ab78'],
    ],
    [
      'one field a code, numbered, out of order',
      [field('Backup code 2', 'ef56-ab78'), field('Backup code 1', 'ab12-cd34')],
      ['1=ab12-cd34', '2=ef56-ab78'],
    ],
    [
      'one field a code, the same name',
      [field('backup code', 'ab12-cd34'), field('backup code', 'ef56-ab78')],
      ['1=ab12-cd34', '2=ef56-ab78'],
    ],
    [
      'names under a heading',
      [field('first', 'ab12-cd34', 'Backup codes'), field('second', 'ef56-ab78', 'Backup codes')],
      ['1=ab12-cd34', '2=ef56-ab78'],
    ],
    ['one key', [field('Recovery', 'a1b2-c3d4-e5f6')], ['1=a1b2-c3d4-e5f6']],
  ])('%s', (_name, fields, expected) => {
    expect(read({ accounts: ['alex'], fields })).toEqual(expected);
  });

  it.each([
    ['PIN', '123456'],
    ['Security code', '884422'],
    ['Access code', 'AB12CD34'],
    ['API key', 'abcdef0123456789'],
    ['Customer number', '1234567890'],
    ['Recovery phone', '+1 555 123 4567'],
    ['Backup e-mail', 'alex@example.com'],
    ['Recovery question', 'Rex'],
    ['2FA', 'JBSWY3DPEHPK3PXP'],
    ['Passwords', 'abcd1234\nefgh5678\nijkl9012'],
    ['Security answers', 'abcd1234 efgh5678 ijkl9012'],
    ['Backup', 'yes'],
    ['', '48210937'],
  ])('named %j are no codes', (label, value) => {
    expect(read({ accounts: ['alex'], fields: [field(label, value)] })).toEqual([]);
  });

  it('are never shown with their values', () => {
    const { problems } = readEntries('test', [
      entryOf({
        number: 1,
        title: 'Acme',
        notes: [noteOf('Backup codes\nab12-cd34\nef56-ab78')],
        fields: [field('PIN', '123456'), field('Answer', 'first pet\nRex')],
      }),
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/123456|Rex/);
    expect(problems.map(({ text }) => text)).toContain('Acme: PIN');
  });
});

describe('several texts', () => {
  const codes = 'Backup codes\nab12-cd34\nef56-ab78';

  it('of one entry give one set, each code once', () => {
    const notes = [noteOf(codes)];
    const attachments = [
      { name: 'codes.txt', bytes: new TextEncoder().encode('ab12-cd34 (used)\nij90-kl12') },
    ];
    expect(read({ accounts: ['alex'], notes, attachments })).toEqual([
      '1=ab12-cd34*',
      '2=ef56-ab78',
      '3=ij90-kl12',
    ]);
  });

  it('of two entries for one account give one set; nameless entries stay apart', () => {
    const of = (title: string, number: number): ExportEntry =>
      entryOf({ number, title, notes: [noteOf(codes.replace('ab12', `ab1${number}`))] });
    const twice = readEntries('test', [of('GitHub', 1), of('GitHub', 2)]);
    expect(twice.accounts.map((account) => account.codes.length)).toEqual([3]);
    const nameless = readEntries('test', [of('Codes', 1), of('Codes', 2)]);
    expect(nameless.accounts.map((account) => account.codes.length)).toEqual([2, 2]);
  });

  it('of an entry without anything are named too', () => {
    const { problems } = readEntries('test', [entryOf({ number: 7, title: 'Acme' })]);
    expect(problems).toEqual([{ line: 7, text: 'Acme', reason: 'noteWithoutCodes' }]);
  });
});
