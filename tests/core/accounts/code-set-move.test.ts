import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { editAccount, setReminder } from '../../../electron/core/accounts/account-edit.ts';
import { mergeAccounts } from '../../../electron/core/accounts/account-merge.ts';
import { setAccountTags } from '../../../electron/core/accounts/account-tags.ts';
import { accountTrash } from '../../../electron/core/accounts/account-trash.ts';
import { markReplaced, moveSet } from '../../../electron/core/accounts/code-set-move.ts';
import { reserveCode } from '../../../electron/core/accounts/code-use-service.ts';
import { limits } from '../../../shared/limits.ts';
import { failing } from '../../support/failing.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testStart,
} from '../../support/test-change.ts';

const later = testStart + 1000;

function setUp() {
  const db = createTestDatabase();
  const from = addTestAccount(db, 'Github', 'alex');
  const into = addTestAccount(db, 'GitHub', 'alexdoe');
  const sets = (id: string) =>
    accountDetail(db, id, testStart).sets.map((set) => ({
      number: set.number,
      replacedAt: set.replacedAt,
      states: set.codes.map((code) => code.state).join(' '),
    }));
  const setIds = (id: string) => accountDetail(db, id, testStart).sets.map((set) => set.id);
  return { db, from, into, sets, setIds };
}

describe('regenerated at the service', () => {
  it('leaves the account without an active set and asks for the new codes', () => {
    const { db, into, sets, setIds } = setUp();
    storeTestCodes(db, into, ['a1', 'b2', 'c3'], { used: [1] });
    const [setId = ''] = setIds(into.id);
    expect(markReplaced(db, testChange(later), setId)).toMatchObject({
      status: 'none',
      attention: ['noCodes'],
      codeSetId: null,
      setNumber: 1,
      setDate: null,
    });
    expect(sets(into.id)).toEqual([{ number: 1, replacedAt: later, states: 'worked live live' }]);
    expect(() => reserveCode(db, testChange(), into.id, null)).toThrowError(
      failing('codeSet.notFound'),
    );
    expect(() => markReplaced(db, testChange(), setId)).toThrowError(failing('codeSet.replaced'));
    storeTestCodes(db, into, ['d4']);
    expect(sets(into.id).map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('moving a set', () => {
  it.each([
    [
      'moved',
      [
        { number: 1, replacedAt: null, states: 'live live' },
        { number: 2, replacedAt: later, states: 'live' },
      ],
    ],
    [
      'existing',
      [
        { number: 2, replacedAt: null, states: 'live' },
        { number: 1, replacedAt: later, states: 'live live' },
      ],
    ],
  ] as const)('keeps the %s set active', (active, expected) => {
    const { db, from, into, sets, setIds } = setUp();
    storeTestCodes(db, from, ['a1', 'b2']);
    storeTestCodes(db, into, ['c3']);
    const target = { kind: 'existing', accountId: into.id } as const;
    const moved = moveSet(db, testChange(later), setIds(from.id)[0] ?? '', target, active);
    expect(moved).toEqual({ accountId: into.id });
    expect(sets(into.id)).toEqual(expected);
    expect(sets(from.id)).toEqual([]);
    expect(db.prepare('SELECT account_clock > 0 FROM code_set ORDER BY nr').pluck().all()).toEqual([
      1, 0,
    ]);
  });

  it('moves a replaced set as such, to a new account too, and does nothing within one', () => {
    const { db, from, sets, setIds } = setUp();
    storeTestCodes(db, from, ['a1']);
    storeTestCodes(db, from, ['b2'], { at: later });
    const [activeId = '', replacedId = ''] = setIds(from.id);
    const target = { kind: 'new', issuer: 'GitLab', name: '' } as const;
    const { accountId } = moveSet(db, testChange(), replacedId, target, 'moved');
    expect(sets(accountId)).toEqual([{ number: 1, replacedAt: later, states: 'live' }]);
    const same = { kind: 'existing', accountId: from.id } as const;
    moveSet(db, testChange(), activeId, same, 'moved');
    expect(sets(from.id)).toEqual([{ number: 1, replacedAt: null, states: 'live' }]);
  });

  it('never offers a code that was used under the other account', () => {
    const { db, from, into, sets, setIds } = setUp();
    storeTestCodes(db, from, ['a1', 'b2'], { used: [1] });
    storeTestCodes(db, into, ['A1', 'c3']);
    const target = { kind: 'existing', accountId: into.id } as const;
    moveSet(db, testChange(later), setIds(from.id)[0] ?? '', target, 'existing');
    expect(sets(into.id)[0]).toEqual({ number: 2, replacedAt: null, states: 'worked live' });
  });
});

describe('merging two accounts', () => {
  it('brings sets, tags and notes together and empties the other into the trash', () => {
    const { db, from, into, sets } = setUp();
    storeTestCodes(db, from, ['a1']);
    storeTestCodes(db, from, ['b2', 'c3'], { used: [1] });
    storeTestCodes(db, into, ['b2', 'd4']);
    const changes = { note: 'from', url: 'https://a.example', lowThreshold: 5 };
    editAccount(db, testChange(), from.id, changes);
    editAccount(db, testChange(), into.id, { note: 'into', lowThreshold: 1 });
    setReminder(db, testChange(), from.id, '2027-01-01');
    setAccountTags(db, testChange(), from.id, ['a', 'b']);
    setAccountTags(db, testChange(), into.id, ['B', 'c']);
    const merge = { fromAccountId: from.id, intoAccountId: into.id, active: 'into' } as const;
    expect(mergeAccounts(db, testChange(later), merge)).toMatchObject({
      issuer: 'GitHub',
      name: 'alexdoe',
      note: 'into\n\nfrom',
      url: 'https://a.example',
      lowThreshold: 1,
      checkOn: '2027-01-01',
      tags: ['a', 'b', 'c'],
      total: 2,
      remaining: 1,
      setNumber: 3,
    });
    expect(sets(into.id)).toEqual([
      { number: 3, replacedAt: null, states: 'worked live' },
      { number: 2, replacedAt: later, states: 'worked live' },
      { number: 1, replacedAt: testStart, states: 'live' },
    ]);
    expect(accountTrash(db)).toMatchObject([{ accountId: from.id, codeSets: 0, codes: 0 }]);
  });

  it('refuses an account and itself, and notes that are too long together', () => {
    const { db, from, into } = setUp();
    const merge = { fromAccountId: from.id, intoAccountId: into.id, active: 'from' } as const;
    expect(() =>
      mergeAccounts(db, testChange(), { ...merge, intoAccountId: from.id }),
    ).toThrowError(failing('request.invalid'));
    editAccount(db, testChange(), from.id, { note: 'x'.repeat(limits.noteCharacters - 1) });
    editAccount(db, testChange(), into.id, { note: 'y' });
    expect(() => mergeAccounts(db, testChange(), merge)).toThrowError(
      failing('account.noteTooLong', { limit: limits.noteCharacters }),
    );
  });
});
