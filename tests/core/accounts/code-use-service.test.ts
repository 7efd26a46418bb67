import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { accountSummaries } from '../../../electron/core/accounts/account-summary.ts';
import {
  markCodeUsed,
  reserveCode,
  settleUse,
  undoUse,
} from '../../../electron/core/accounts/code-use-service.ts';
import { firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import type { CodeSetKind, UseOutcome } from '../../../shared/vault-types.ts';
import { failing } from '../../support/failing.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testStart,
} from '../../support/test-change.ts';

function setUp(kind: CodeSetKind = 'any-order', values = ['aaaa', 'bbbb', 'cccc']) {
  const db = createTestDatabase();
  const account = addTestAccount(db);
  storeTestCodes(db, account, values, { kind });
  let minute = 0;
  const now = () => testChange(testStart + 60_000 * (minute += 1));
  const codeIdAt = (position: number): string => {
    const [set] = accountDetail(db, account.id, testStart).sets;
    return set?.codes.find((code) => code.position === position)?.id ?? '';
  };
  return {
    db,
    account,
    codeIdAt,
    use: (position: number | null = null) => reserveCode(db, now(), account.id, position),
    settle: (useId: string, outcome: UseOutcome) => settleUse(db, now(), useId, outcome),
    undo: (useId: string) => undoUse(db, now(), useId),
    mark: (position: number) => markCodeUsed(db, now(), codeIdAt(position)),
    summary: () => accountSummaries(db, account.nr, testStart)[0],
  };
}

describe('using codes', () => {
  it('answers with the value, its place and the size of the set', () => {
    const { use, account, codeIdAt } = setUp();
    expect(use()).toEqual({
      useId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      accountId: account.id,
      codeId: codeIdAt(1),
      position: 1,
      total: 3,
      kind: 'any-order',
      value: 'aaaa',
    });
  });

  it('never offers a reserved code again until it is answered', () => {
    const { use, settle, summary } = setUp();
    const first = use();
    expect(use().position).toBe(2);
    expect(summary()).toMatchObject({ remaining: 1, nextPosition: 3 });
    settle(first.useId, 'released');
    expect(summary()).toMatchObject({ remaining: 2, nextPosition: 1 });
    expect(use().position).toBe(1);
  });

  it('shows the newest unanswered use, and none once all are answered', () => {
    const { use, settle, summary } = setUp();
    const [first, second] = [use(), use()];
    expect(summary()?.pendingUse).toEqual({
      useId: second.useId,
      codeId: second.codeId,
      position: 2,
      reservedAt: testStart + 120_000,
    });
    settle(second.useId, 'worked');
    expect(summary()?.pendingUse?.useId).toBe(first.useId);
    settle(first.useId, 'rejected');
    expect(summary()).toMatchObject({ pendingUse: null, lastUsedAt: testStart + 120_000 });
  });

  it('takes any live position of a set in any order', () => {
    const { use } = setUp();
    expect(use(3).value).toBe('cccc');
    expect(() => use(3)).toThrowError(failing('code.alreadyUsed', { position: 3 }));
    expect(() => use(4)).toThrowError(failing('code.notFound', { position: 4 }));
  });

  it('takes only the next position of an ordered set', () => {
    const { use, mark } = setUp('ordered');
    expect(() => use(2)).toThrowError(failing('codeSet.ordered', { position: 1 }));
    expect(use(1).position).toBe(1);
    mark(3);
    expect(use().position).toBe(2);
    expect(() => use()).toThrowError(failing('codeSet.exhausted'));
  });

  it('uses a single code up, and a reusable one never', () => {
    const single = setUp('single', ['aaaa']);
    single.settle(single.use().useId, 'worked');
    expect(() => single.use()).toThrowError(failing('codeSet.exhausted'));
    const reusable = setUp('reusable', ['aaaa']);
    for (const outcome of ['worked', 'rejected', 'released'] as const) {
      expect(reusable.settle(reusable.use().useId, outcome)).toMatchObject({
        remaining: 1,
        nextPosition: 1,
      });
    }
    expect(reusable.mark(1).remaining).toBe(1);
    expect(reusable.summary()?.status).toBe('ok');
  });

  it('says who, what is left and how many were rejected in a row', () => {
    const { use, settle, account } = setUp();
    settle(use().useId, 'worked');
    expect(settle(use().useId, 'rejected')).toEqual({
      accountId: account.id,
      position: 2,
      remaining: 1,
      nextPosition: 3,
      needsNewCode: false,
      sheetIds: [],
      rejectedInARow: 1,
    });
    const last = use();
    expect(settle(last.useId, 'rejected')).toMatchObject({
      remaining: 0,
      nextPosition: null,
      needsNewCode: false,
      rejectedInARow: 2,
    });
  });

  it('does not let a released use break a row of rejections', () => {
    const { use, settle } = setUp();
    settle(use().useId, 'rejected');
    settle(use().useId, 'released');
    expect(settle(use().useId, 'rejected').rejectedInARow).toBe(2);
  });

  it.each<UseOutcome>(['worked', 'rejected', 'released'])(
    'takes one answer only, after %s too',
    (outcome) => {
      const { use, settle } = setUp();
      const { useId } = use();
      settle(useId, outcome);
      expect(() => settle(useId, 'worked')).toThrowError(failing('use.alreadySettled'));
    },
  );

  it.each<UseOutcome | null>(['worked', 'rejected', null])(
    'undoes a use that was %s',
    (outcome) => {
      const { use, settle, undo } = setUp();
      const { useId } = use();
      if (outcome !== null) settle(useId, outcome);
      expect(undo(useId)).toMatchObject({ position: 1, remaining: 3, nextPosition: 1 });
      expect(() => undo(useId)).toThrowError(failing('use.alreadySettled'));
    },
  );

  it('marks a code used at once and lets that be undone', () => {
    const { mark, undo, codeIdAt, db } = setUp();
    const marked = mark(2);
    expect(marked).toMatchObject({ position: 2, remaining: 2, nextPosition: 1 });
    expect(() => mark(2)).toThrowError(failing('code.alreadyUsed', { position: 2 }));
    expect(undo(marked.useId).remaining).toBe(3);
    expect(() => markCodeUsed(db, testChange(), randomUUID())).toThrowError(
      failing('code.notFound'),
    );
    expect(codeIdAt(2)).not.toBe('');
  });

  it('does not cancel another use of the same code by undoing one', () => {
    const { db, mark, undo, summary } = setUp();
    const marked = mark(1);
    // Two copies of a vault that were merged can hold two uses of one code.
    db.prepare(
      `INSERT INTO code_use (id, seq, code_nr, reserved_at, outcome, settled_at)
       SELECT ?, 99, code_nr, 5, 'worked', 5 FROM code_use`,
    ).run(randomUUID());
    expect(undo(marked.useId).remaining).toBe(2);
    expect(summary()?.remaining).toBe(2);
  });

  it('keeps order when the clock was set back', () => {
    const { db, account, use, settle, summary } = setUp();
    settle(use().useId, 'worked');
    const late = reserveCode(db, testChange(1000), account.id, null);
    const later = reserveCode(db, testChange(500), account.id, null);
    expect(summary()?.pendingUse?.useId).toBe(later.useId);
    expect(settleUse(db, testChange(400), late.useId, 'rejected').rejectedInARow).toBe(1);
  });

  it('names what is not there', () => {
    const { db, settle, undo } = setUp();
    const bare = addTestAccount(db, 'Bare');
    expect(() => reserveCode(db, testChange(), randomUUID(), null)).toThrowError(
      failing('account.notFound'),
    );
    expect(() => reserveCode(db, testChange(), bare.id, null)).toThrowError(
      failing('codeSet.notFound'),
    );
    expect(() => settle(randomUUID(), 'worked')).toThrowError(failing('use.notFound'));
    expect(() => undo(randomUUID())).toThrowError(failing('use.notFound'));
  });

  it('treats a deleted account as absent everywhere', () => {
    const { db, account, use, settle, codeIdAt } = setUp();
    const { useId } = use();
    const codeId = codeIdAt(2);
    db.prepare('UPDATE account SET deleted_at = 1').run();
    expect(accountSummaries(db, null, testStart)).toEqual([]);
    expect(() => use()).toThrowError(failing('account.notFound'));
    expect(() => settle(useId, 'worked')).toThrowError(failing('use.notFound'));
    expect(() => markCodeUsed(db, testChange(), codeId)).toThrowError(failing('code.notFound'));
    expect(() => accountDetail(db, account.id, testStart)).toThrowError(
      failing('account.notFound'),
    );
  });

  it('writes down every step, without any code', () => {
    const { db, use, settle, undo, mark } = setUp();
    const { useId } = use();
    settle(useId, 'worked');
    undo(useId);
    mark(3);
    const lines = db.prepare('SELECT kind, detail FROM activity ORDER BY seq').all();
    expect(lines).toEqual([
      {
        kind: 'import',
        detail: '{"origin":"import","added":3,"alreadyStored":0,"replacedSet":false}',
      },
      { kind: 'use', detail: '' },
      { kind: 'settle', detail: '{"outcome":"worked"}' },
      { kind: 'undo', detail: '' },
      { kind: 'use', detail: '{"outcome":"worked"}' },
    ]);
    expect(firstBrokenActivity(db, hash256)).toBeNull();
  });
});
