import { describe, expect, test } from 'vitest';
import {
  accountLabel,
  type NamedAccount,
  resolveAccount,
} from '../../electron/cli/account-argument.ts';
import { targetFor, targetFromFile } from '../../electron/cli/import-target.ts';

const ids = [1, 2, 3, 4, 5].map((digit) => `0000000${digit}-0000-4000-8000-000000000000`);
const [github = '', mailA = '', mailB = '', slashed = '', bare = ''] = ids;

const accounts = [
  account(github, 'GitHub', ''),
  account(mailA, 'Mail', 'ann@example.com'),
  account(mailB, 'Mail', 'bob@example.com'),
  account(slashed, 'AC/DC fan club', 'ann'),
  account(bare, 'Mail', ''),
];

describe('ACCOUNT', () => {
  test.each([
    { text: github, id: github },
    { text: 'GitHub', id: github },
    { text: ' github ', id: github },
    { text: 'ＧｉｔＨｕｂ', id: github },
    { text: 'mail/ANN@example.com', id: mailA },
    { text: 'Mail/bob@example.com', id: mailB },
    { text: 'Mail/', id: bare },
    { text: 'ac/dc fan club', id: slashed },
    { text: 'AC/DC fan club/ann', id: slashed },
  ])('"$text" is one account', ({ text, id }) => {
    expect(resolveAccount(accounts, text).id).toBe(id);
  });

  test.each(['', 'Git', 'GitHub/ann', 'AC', mailA.slice(0, 8)])('"%s" is none', (text) => {
    expect(() => resolveAccount(accounts, text)).toThrow(
      expect.objectContaining({ exitCode: 5 }) as Error,
    );
  });

  test('an issuer with several accounts is refused with their names', () => {
    expect(() => resolveAccount(accounts, 'mail')).toThrow(
      /fits 3 accounts: Mail\/ann@example\.com, Mail\/bob@example\.com, Mail\. /,
    );
  });
});

describe('the account of an import', () => {
  test.each([
    { text: 'GitHub', target: { kind: 'existing', accountId: github } },
    { text: 'GitHub/ann', target: { kind: 'new', issuer: 'GitHub', name: 'ann' } },
    { text: 'Bank', target: { kind: 'new', issuer: 'Bank', name: '' } },
    { text: 'Bank / ann ', target: { kind: 'new', issuer: 'Bank', name: 'ann' } },
  ])('--account "$text"', ({ text, target }) => {
    expect(targetFor(accounts, text)).toEqual(target);
  });

  test.each([
    { issuer: 'GitHub', account: null, target: { kind: 'existing', accountId: github } },
    { issuer: 'GitHub', account: 'ann', target: { kind: 'new', issuer: 'GitHub', name: 'ann' } },
    { issuer: 'mail', account: 'ANN@example.com', target: { kind: 'existing', accountId: mailA } },
    { issuer: 'Bank', account: null, target: { kind: 'new', issuer: 'Bank', name: '' } },
  ])('a file of $issuer, $account', ({ issuer, account: name, target }) => {
    expect(targetFromFile(accounts, 'codes.txt', { issuer, account: name })).toEqual(target);
  });

  test.each([
    { issuer: null, says: /does not say whose codes/ },
    { issuer: 'Mail', says: /could belong to Mail\/ann@example\.com, / },
  ])('a file of $issuer without an account is refused', ({ issuer, says }) => {
    const decide = () => targetFromFile(accounts, 'codes.txt', { issuer, account: null });
    expect(decide).toThrow(says);
    expect(decide).toThrow(expect.objectContaining({ exitCode: 6 }) as Error);
  });
});

test('labels', () => {
  expect(accounts.map(accountLabel)).toEqual([
    'GitHub',
    'Mail/ann@example.com',
    'Mail/bob@example.com',
    'AC/DC fan club/ann',
    'Mail',
  ]);
});

function account(id: string, issuer: string, name: string): NamedAccount {
  return { id, issuer, name };
}
