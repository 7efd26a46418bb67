import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { overlapWith } from '../../../electron/core/accounts/code-overlap.ts';
import { differingShapes } from '../../../electron/core/accounts/code-shape.ts';
import {
  reserveCode,
  settleUse,
  undoUse,
} from '../../../electron/core/accounts/code-use-service.ts';
import { checkTypedCodes, storeTypedCodes } from '../../../electron/core/accounts/typed-codes.ts';
import { failing } from '../../support/failing.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testStart,
} from '../../support/test-change.ts';

describe('shape', () => {
  it.each<[string, string[], number[]]>([
    ['all alike', ['ab12-cd34', '1111-2222', 'zzzz-zzzz'], []],
    ['one too short', ['ab12-cd34', 'ab12-cd3', 'ef56-gh78', ''], [1]],
    ['one without the dash', ['ab12-cd34', 'ab12cd34', 'ef56-gh78'], [1]],
    ['other separators', ['ab12-cd34', 'ab12 cd34', 'ef56–gh78'], []],
    ['a letter among digits', ['12345678', '1234567O', '87654321'], [1]],
    ['digits among letters, by chance', ['ab12cd34', '12345678', 'zz99zz99'], []],
    ['words, which have no common shape', ['apple pear', 'fig', 'orange plum kiwi'], []],
    ['too few to tell', ['1234', '123456'], []],
  ])('%s', (_what, codes, differing) => {
    const found = differingShapes(codes).flatMap((differs, index) => (differs ? [index] : []));
    expect(found).toEqual(differing);
  });
});

describe('overlap', () => {
  const active = ['a', 'b', 'c', 'd'];
  it.each([
    ['none', ['x', 'y'], { incoming: 2, shared: 0, sharedUsed: 0, replacedSet: null }],
    ['same', active, { incoming: 4, shared: 4, sharedUsed: 1, replacedSet: null }],
    ['subset', ['a', 'b'], { incoming: 2, shared: 2, sharedUsed: 1, replacedSet: null }],
    ['superset', [...active, 'e'], { incoming: 5, shared: 4, sharedUsed: 1, replacedSet: null }],
    ['partial', ['a', 'x'], { incoming: 2, shared: 1, sharedUsed: 1, replacedSet: null }],
    [
      'replaced',
      ['o', 'p'],
      {
        incoming: 2,
        shared: 0,
        sharedUsed: 0,
        replacedSet: { number: 2, replacedAt: testStart, shared: 2 },
      },
    ],
    [
      'partial',
      ['m', 'x'],
      {
        incoming: 2,
        shared: 0,
        sharedUsed: 0,
        replacedSet: { number: 1, replacedAt: testStart, shared: 1 },
      },
    ],
  ])('is %s for %j', (verdict, incoming, counts) => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    storeTestCodes(db, account, ['m', 'n']);
    storeTestCodes(db, account, ['o', 'p', 'q']);
    storeTestCodes(db, account, active, { used: [1] });
    expect(overlapWith(db, account.id, incoming)).toEqual({ verdict, active: 4, ...counts });
  });
});

describe('typing codes', () => {
  it('is checked line by line against the lines, the vault and the set', () => {
    const db = createTestDatabase();
    const [account, other] = [addTestAccount(db), addTestAccount(db, 'GitLab')];
    storeTestCodes(db, account, ['aaaa-1111', 'bbbb-2222']);
    storeTestCodes(db, other, ['cccc-3333']);
    const lines = [
      ' AAAA1111 ',
      '',
      'cccc-3333',
      'dddd-4444',
      'dddd 4444',
      'eeee-555',
      'ffff-6666',
    ];
    const { codes, overlap } = checkTypedCodes(db, account.id, lines);
    const inAccount = [{ accountId: account.id, active: true }];
    const inOther = [{ accountId: other.id, active: true }];
    const clean = { sameAs: null, known: [], differsInShape: false };
    expect(codes).toEqual([
      { ...clean, known: inAccount, differsInShape: true },
      clean,
      { ...clean, known: inOther },
      clean,
      { ...clean, sameAs: 3 },
      { ...clean, differsInShape: true },
      clean,
    ]);
    expect(overlap).toMatchObject({ verdict: 'partial', incoming: 5, shared: 1, active: 2 });
    expect(checkTypedCodes(db, null, lines).overlap).toBeNull();
    expect(checkTypedCodes(db, account.id, ['', ' ']).overlap).toBeNull();
    expect(() => checkTypedCodes(db, crypto.randomUUID(), ['a'])).toThrowError(
      failing('account.notFound'),
    );
  });

  it('stores them dated and in order, into a new account too', () => {
    const db = createTestDatabase();
    const typed = storeTypedCodes(db, testChange(), {
      target: { kind: 'new', issuer: 'Proton', name: '' },
      mode: 'replace',
      kind: 'ordered',
      codes: ['  one ', '', 'two', 'ONE'],
      issuedAt: testStart - 5,
    });
    expect(typed).toMatchObject({ added: 2, alreadyStored: 1, replacedSet: false });
    expect(accountDetail(db, typed.accountId, testStart)).toMatchObject({
      account: { setDate: testStart - 5, setNumber: 1, total: 2 },
      sets: [{ id: typed.codeSetId, origin: 'typed', kind: 'ordered', issuedAt: testStart - 5 }],
    });
  });

  it('refuses nothing, and what is there already', () => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    storeTestCodes(db, account, ['a', 'b']);
    const target = { kind: 'existing', accountId: account.id } as const;
    const typed = { target, mode: 'add', kind: 'any-order' } as const;
    expect(() => storeTypedCodes(db, testChange(), { ...typed, codes: [' '] })).toThrowError(
      failing('import.nothingFound'),
    );
    expect(() => storeTypedCodes(db, testChange(), { ...typed, codes: ['B'] })).toThrowError(
      failing('codeSet.duplicate'),
    );
  });
});

describe('a single code', () => {
  function setUp() {
    const db = createTestDatabase();
    const account = addTestAccount(db, 'Apple');
    storeTestCodes(db, account, ['old-key'], { kind: 'single' });
    const use = () => reserveCode(db, testChange(), account.id, null);
    const summary = () => accountDetail(db, account.id, testStart).account;
    return { db, account, use, summary };
  }

  it('asks for its successor once it worked, and the successor replaces it', () => {
    const { db, account, use, summary } = setUp();
    const { useId, kind } = use();
    expect([kind, summary().needsNewCode]).toEqual(['single', false]);
    expect(settleUse(db, testChange(), useId, 'worked')).toMatchObject({
      needsNewCode: true,
      remaining: 0,
    });
    expect(summary()).toMatchObject({ needsNewCode: true, status: 'exhausted' });
    const target = { kind: 'existing', accountId: account.id } as const;
    const typed = { target, mode: 'add', kind: 'single', codes: ['new-key'] } as const;
    expect(storeTypedCodes(db, testChange(), { ...typed, codes: [...typed.codes] })).toMatchObject({
      added: 1,
      replacedSet: true,
    });
    expect(summary()).toMatchObject({
      needsNewCode: false,
      status: 'ok',
      total: 1,
      remaining: 1,
      setNumber: 2,
    });
  });

  it('asks for nothing when it was rejected or the use was undone', () => {
    const { db, use, summary } = setUp();
    const { useId } = use();
    settleUse(db, testChange(), useId, 'rejected');
    expect(summary().needsNewCode).toBe(false);
    undoUse(db, testChange(), useId);
    const again = use();
    settleUse(db, testChange(), again.useId, 'worked');
    undoUse(db, testChange(), again.useId);
    expect(summary()).toMatchObject({ needsNewCode: false, remaining: 1 });
  });
});
