import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { editAccount } from '../../../electron/core/accounts/account-edit.ts';
import {
  accountTrash,
  deleteAccount,
  deleteForGood,
  restoreAccount,
} from '../../../electron/core/accounts/account-trash.ts';
import { deleteSet } from '../../../electron/core/accounts/code-set-trash.ts';
import { reserveCode } from '../../../electron/core/accounts/code-use-service.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { failing } from '../../support/failing.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testStart,
} from '../../support/test-change.ts';

function setUp() {
  const db = createTestDatabase();
  const account = addTestAccount(db);
  storeTestCodes(db, account, ['a1', 'b2', 'c3'], { used: [2] });
  storeTestCodes(db, account, ['d4', 'e5'], { at: testStart + 1 });
  const detail = () => accountDetail(db, account.id, testStart);
  const [active, replaced] = detail().sets;
  return { db, account, detail, activeId: active?.id ?? '', replacedId: replaced?.id ?? '' };
}

describe('deleting one set', () => {
  it.each(['activeId', 'replacedId'] as const)(
    'takes it out whole and gives it back: %s',
    (which) => {
      const { db, account, detail, ...ids } = setUp();
      const before = detail();
      const { accountId } = deleteSet(db, testChange(testStart + 9), ids[which]);
      expect(detail().sets.map(({ id }) => id)).toEqual(
        before.sets.map(({ id }) => id).filter((id) => id !== ids[which]),
      );
      expect(accountTrash(db)).toEqual([
        {
          accountId,
          issuer: 'GitHub',
          name: 'alexdoe',
          deletedAt: testStart + 9,
          codeSets: 1,
          codes: which === 'activeId' ? 2 : 3,
          remaining: which === 'activeId' ? 2 : 0,
          setOf: account.id,
        },
      ]);
      expect(() => deleteSet(db, testChange(), ids[which])).toThrowError(
        failing('codeSet.notFound'),
      );

      restoreAccount(db, testChange(), accountId);
      expect(detail()).toEqual(before);
      expect(accountTrash(db)).toEqual([]);
      expect(firstBrokenActivity(db, hash256)).toBeNull();
    },
  );

  it('offers no code of it any more', () => {
    const { db, account, detail, activeId } = setUp();
    deleteSet(db, testChange(), activeId);
    expect(detail().account).toMatchObject({ status: 'none', nextPosition: null, remaining: 0 });
    expect(() => reserveCode(db, testChange(), account.id, null)).toThrowError(
      failing('codeSet.notFound'),
    );
  });

  it('comes back as a replaced one where another set has become active meanwhile', () => {
    const { db, account, detail, activeId } = setUp();
    const { accountId } = deleteSet(db, testChange(), activeId);
    storeTestCodes(db, account, ['d4', 'f6'], { used: [1], at: testStart + 20 });
    restoreAccount(db, testChange(testStart + 30), accountId);
    const [active, ...others] = detail().sets;
    expect(active?.codes.map(({ state }) => state)).toEqual(['worked', 'live']);
    expect(others.find(({ id }) => id === activeId)?.replacedAt).toBe(testStart + 30);
  });

  it('finds its account under a new name, and stands alone once that is gone', () => {
    const { db, account, detail, activeId, replacedId } = setUp();
    const first = deleteSet(db, testChange(), activeId);
    const second = deleteSet(db, testChange(), replacedId);
    editAccount(db, testChange(), account.id, { issuer: 'Forge', name: 'me' });
    restoreAccount(db, testChange(), first.accountId);
    expect(detail().sets.map(({ id }) => id)).toEqual([activeId]);
    deleteAccount(db, testChange(), account.id);
    restoreAccount(db, testChange(), second.accountId);
    expect(accountDetail(db, second.accountId, testStart)).toMatchObject({
      account: { issuer: 'GitHub', name: 'alexdoe' },
      sets: [{ id: replacedId }],
    });
  });

  it('ends for good with nothing but the set', () => {
    const { db, detail, activeId, replacedId } = setUp();
    const { accountId } = deleteSet(db, testChange(), replacedId);
    expect(deleteForGood(db, testChange(), [accountId])).toEqual({ deleted: 1 });
    expect(detail().sets.map(({ id }) => id)).toEqual([activeId]);
    expect(db.prepare('SELECT value FROM recovery_code').pluck().all()).toEqual(['d4', 'e5']);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });
});
