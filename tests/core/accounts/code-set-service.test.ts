import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import type { IncomingSet } from '../../../electron/core/accounts/code-set-service.ts';
import { reserveCode, undoUse } from '../../../electron/core/accounts/code-use-service.ts';
import type { Database } from '../../../electron/core/database/open-database.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testCodes,
  testStart,
} from '../../support/test-change.ts';

interface Step {
  readonly values: readonly string[];
  readonly mode?: IncomingSet['mode'];
  readonly used?: readonly number[];
}

/** Sets as text: `active 1:live 2:worked`, newest first. */
function shown(db: Database, accountId: string): readonly string[] {
  return accountDetail(db, accountId, testStart).sets.map((set) =>
    [
      set.replacedAt === null ? 'active' : 'replaced',
      ...set.codes.map((code) => `${String(code.position)}:${code.state}`),
    ].join(' '),
  );
}

describe('storeCodes', () => {
  it.each<
    [string, Step, Step, { added: number; alreadyStored: number; replacedSet: boolean }, string[]]
  >([
    [
      'replaces the active set by a new one',
      { values: ['aaaa', 'bbbb'] },
      { values: ['cccc', 'dddd', 'eeee'] },
      { added: 3, alreadyStored: 0, replacedSet: true },
      ['active 1:live 2:live 3:live', 'replaced 1:live 2:live'],
    ],
    [
      'adds to the active set, after what is there',
      { values: ['aaaa', 'bbbb'] },
      { values: ['cccc'], mode: 'add' },
      { added: 1, alreadyStored: 0, replacedSet: false },
      ['active 1:live 2:live 3:live'],
    ],
    [
      'leaves out what the active set has when adding, whatever its spelling',
      { values: ['aaaa-1111', 'bbbb-2222'] },
      { values: ['AAAA 1111', 'cccc-3333'], mode: 'add' },
      { added: 1, alreadyStored: 1, replacedSet: false },
      ['active 1:live 2:live 3:live'],
    ],
    [
      'does nothing when the same codes come again, though told to replace',
      { values: ['aaaa', 'bbbb', 'cccc'] },
      { values: ['cccc', 'aaaa'] },
      { added: 0, alreadyStored: 2, replacedSet: false },
      ['active 1:live 2:live 3:live'],
    ],
    [
      'takes used marks for codes that are stored already',
      { values: ['aaaa', 'bbbb'] },
      { values: ['aaaa', 'bbbb'], used: [2] },
      { added: 0, alreadyStored: 2, replacedSet: false },
      ['active 1:live 2:worked'],
    ],
    [
      'keeps a used code used when its file comes again without the mark',
      { values: ['aaaa', 'bbbb'], used: [1] },
      { values: ['aaaa', 'bbbb'] },
      { added: 0, alreadyStored: 2, replacedSet: false },
      ['active 1:worked 2:live'],
    ],
    [
      'carries a use into the new set where the two overlap',
      { values: ['aaaa', 'bbbb'], used: [1] },
      { values: ['aaaa', 'bbbb', 'cccc'] },
      { added: 3, alreadyStored: 0, replacedSet: true },
      ['active 1:worked 2:live 3:live', 'replaced 1:worked 2:live'],
    ],
    [
      'unifies repeats within one file and keeps their used mark',
      { values: ['aaaa'] },
      { values: ['bbbb', 'cccc', 'BB-BB'], used: [3] },
      { added: 2, alreadyStored: 1, replacedSet: true },
      ['active 1:worked 2:live', 'replaced 1:live'],
    ],
    [
      'tells codes apart by case where the set mixes cases',
      { values: ['aaXX', 'AAxx', 'aaxx'] },
      { values: ['aaXx'], mode: 'add' },
      { added: 1, alreadyStored: 0, replacedSet: false },
      ['active 1:live 2:live 3:live 4:live'],
    ],
  ])('%s', (_name, first, second, result, sets) => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    storeTestCodes(db, account, first.values, first);
    expect(storeTestCodes(db, account, second.values, second)).toEqual(result);
    expect(shown(db, account.id)).toEqual(sets);
  });

  it('leaves out a code of a replaced set when adding, so that a dead code is not offered again', () => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    storeTestCodes(db, account, ['aaaa']);
    storeTestCodes(db, account, ['bbbb']);
    expect(storeTestCodes(db, account, ['aaaa', 'cccc'], { mode: 'add' })).toMatchObject({
      added: 1,
      alreadyStored: 1,
    });
    expect(shown(db, account.id)).toEqual(['active 1:live 2:live', 'replaced 1:live']);
  });

  it('counts a code that is reserved in the old set as used in the new one', () => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    storeTestCodes(db, account, ['aaaa', 'bbbb']);
    reserveCode(db, testChange(), account.id, 1);
    storeTestCodes(db, account, ['aaaa', 'bbbb', 'cccc']);
    expect(shown(db, account.id)[0]).toBe('active 1:worked 2:live 3:live');
  });

  it('takes the state of the active set, not of an older one, where a use was taken back', () => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    storeTestCodes(db, account, ['aaaa'], { used: [1] });
    storeTestCodes(db, account, ['aaaa', 'bbbb']);
    const [active] = accountDetail(db, account.id, testStart).sets;
    undoUse(db, testChange(), active?.codes[0]?.useId ?? '');
    storeTestCodes(db, account, ['aaaa', 'cccc']);
    expect(shown(db, account.id)[0]).toBe('active 1:live 2:live');
  });

  it('does not mix accounts', () => {
    const db = createTestDatabase();
    const [first, second] = [addTestAccount(db), addTestAccount(db, 'GitLab')];
    storeTestCodes(db, first, ['aaaa'], { used: [1] });
    storeTestCodes(db, second, ['aaaa']);
    expect(shown(db, second.id)).toEqual(['active 1:live']);
  });

  it.each<[string, number[], number[], number[]]>([
    ['keeps printed positions that are free', [1, 2], [5, 6], [1, 2, 5, 6]],
    ['moves taken positions behind the others', [1, 2, 7], [2, 9, 1], [1, 2, 7, 9, 10, 11]],
    ['gives a position to numbers out of range', [1], [0, 5000, 3], [1, 3, 4, 5]],
    ['fills gaps when the last number is the limit', [1, 1000], [1000, 4], [1, 2, 4, 1000]],
  ])('%s', (_name, before, added, expected) => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    const store = (positions: readonly number[], prefix: string) =>
      storeTestCodes(db, account, [], {
        mode: 'add',
        codes: positions.map((position, index) => ({
          position,
          value: `${prefix}${String(index)}`,
          used: false,
        })),
      });
    store(before, 'a');
    store(added, 'b');
    const [set] = accountDetail(db, account.id, testStart).sets;
    expect(set?.codes.map((code) => code.position)).toEqual(expected);
  });

  it.each([
    ['more codes than a set may hold', testCodes(1001)],
    ['a code that is too long', ['x'.repeat(513)]],
  ])('refuses %s', (_name, values) => {
    const db = createTestDatabase();
    expect(() => storeTestCodes(db, addTestAccount(db), values)).toThrowError(
      expect.objectContaining({ code: 'import.tooLarge' }),
    );
  });

  it('stores a value exactly as issued', () => {
    const db = createTestDatabase();
    const values = ['  spaced  ', 'ÄÖ-ß', '----', '\u202Ex'];
    storeTestCodes(db, addTestAccount(db), values);
    expect(db.prepare('SELECT value FROM recovery_code ORDER BY position').pluck().all()).toEqual(
      values,
    );
  });
});
