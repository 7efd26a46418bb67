import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { archiveAccount } from '../../../electron/core/accounts/account-edit.ts';
import { mergeAccounts } from '../../../electron/core/accounts/account-merge.ts';
import {
  deleteAccount,
  deleteForGood,
  restoreAccount,
} from '../../../electron/core/accounts/account-trash.ts';
import { accountForTarget } from '../../../electron/core/accounts/account-service.ts';
import { markReplaced, moveSet } from '../../../electron/core/accounts/code-set-move.ts';
import { storeCodes } from '../../../electron/core/accounts/code-set-service.ts';
import {
  reserveCode,
  settleUse,
  undoUse,
} from '../../../electron/core/accounts/code-use-service.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { compactDatabase } from '../../../electron/core/database/compact-database.ts';
import {
  openImage,
  serializeImage,
  type Database,
} from '../../../electron/core/database/open-database.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { AccountDetail, CodeSetKind, UseOutcome } from '../../../shared/vault-types.ts';
import { addTestAccount, createTestDatabase, testChange } from '../../support/test-change.ts';
import { VaultModel } from '../../support/vault-model.ts';

const accountCount = 3;
const account = fc.nat(accountCount - 1);
/** Taken modulo the number of sets or uses so far. */
const set = fc.nat(999);
const use = fc.nat(999);
const key = fc.integer({ min: 10, max: 17 }).map((number) => `v${String(number)}`);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('store' as const),
      account,
      mode: fc.constantFrom('replace' as const, 'add' as const),
      kind: fc.constantFrom<CodeSetKind>('any-order', 'ordered', 'single', 'reusable'),
      keys: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('use' as const),
      account,
      position: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 2 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('settle' as const),
      use,
      outcome: fc.constantFrom<UseOutcome>('worked', 'rejected', 'released'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('undo' as const), use }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('move' as const),
      set,
      account,
      active: fc.constantFrom('moved' as const, 'existing' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('merge' as const),
      account,
      into: account,
      active: fc.constantFrom('from' as const, 'into' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('markReplaced' as const), set }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('archive' as const), account, archived: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'delete' as const,
        'restore' as const,
        'restore' as const,
        'restore' as const,
      ),
      account,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reopen' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The real services on a real database. */
class Subject {
  db: Database = createTestDatabase();
  readonly accountIds: readonly string[];
  readonly setIds: string[] = [];
  readonly useIds: string[] = [];
  private clock = 5_000_000;

  constructor() {
    this.accountIds = Array.from(
      { length: accountCount },
      (_, index) => addTestAccount(this.db, `Issuer ${String(index)}`).id,
    );
  }

  detail(index: number): AccountDetail | null {
    try {
      return accountDetail(this.db, this.accountIds[index] ?? '', 0);
    } catch (error) {
      if (error instanceof VaultError && error.code === 'account.notFound') return null;
      throw error;
    }
  }

  /** 'ok', or the code of the error; what fails is rolled back as a commit would be. */
  run(next: Step): string {
    try {
      this.db.transaction(() => this.apply(next))();
      return 'ok';
    } catch (error) {
      if (error instanceof VaultError) return error.code;
      throw error;
    }
  }

  reopen(): void {
    compactDatabase(this.db);
    this.db = openImage(serializeImage(this.db));
  }

  private apply(next: Step): void {
    // A clock that runs backwards: order must not depend on it.
    this.clock -= 1;
    const context = testChange(this.clock);
    const { db } = this;
    const id = (index: number): string => this.accountIds[index] ?? '';
    switch (next.act) {
      case 'store':
        this.store(next);
        return;
      case 'use':
        this.useIds.push(reserveCode(db, context, id(next.account), next.position).useId);
        return;
      case 'settle':
        settleUse(db, context, this.useIds[next.use] ?? randomUUID(), next.outcome);
        return;
      case 'undo':
        undoUse(db, context, this.useIds[next.use] ?? randomUUID());
        return;
      case 'move': {
        const target = { kind: 'existing', accountId: id(next.account) } as const;
        moveSet(db, context, this.setIds[next.set] ?? '', target, next.active);
        return;
      }
      case 'merge':
        mergeAccounts(db, context, {
          fromAccountId: id(next.account),
          intoAccountId: id(next.into),
          active: next.active,
        });
        return;
      case 'markReplaced':
        markReplaced(db, context, this.setIds[next.set] ?? '');
        return;
      case 'archive':
        archiveAccount(db, context, id(next.account), next.archived);
        return;
      case 'delete':
        deleteAccount(db, context, id(next.account));
        return;
      case 'restore':
        restoreAccount(db, context, id(next.account));
        return;
      case 'reopen':
        return;
    }
  }

  private store(next: Extract<Step, { act: 'store' }>): void {
    const context = testChange(this.clock);
    const accountId = this.accountIds[next.account] ?? '';
    const target = accountForTarget(this.db, context, { kind: 'existing', accountId });
    storeCodes(this.db, context, target, {
      mode: next.mode,
      kind: next.kind,
      origin: 'typed',
      sourceName: null,
      codes: next.keys.map((value, at) => ({ position: at + 1, value, used: false })),
    });
    const active = accountDetail(this.db, accountId, 0).sets[0]?.id ?? '';
    if (!this.setIds.includes(active)) this.setIds.push(active);
  }
}

/** The step with its indexes in range, so that few of them fall into the void. */
function resolved(next: Step, { setIds, useIds }: Subject): Step {
  if (next.act === 'move' || next.act === 'markReplaced') {
    return { ...next, set: next.set % Math.max(1, setIds.length) };
  }
  if (next.act === 'settle' || next.act === 'undo') {
    // The newest ones are the likeliest to be open.
    return { ...next, use: Math.max(0, useIds.length - 1 - (next.use % 4)) };
  }
  return next;
}

function modelRun(model: VaultModel, next: Step): string {
  switch (next.act) {
    case 'store':
      return model.store(next.account, next.mode, next.kind, next.keys);
    case 'use':
      return model.use(next.account, next.position);
    case 'settle':
      return model.answer(next.use, next.outcome, false);
    case 'undo':
      return model.answer(next.use, 'released', true);
    case 'move':
      return model.move(next.set, next.account, next.active);
    case 'merge':
      return model.merge(next.account, next.into, next.active);
    case 'markReplaced':
      return model.markReplaced(next.set);
    case 'archive':
      return model.archive(next.account, next.archived);
    case 'delete':
      return model.put(next.account, 'vault', 'trash');
    case 'restore':
      return model.put(next.account, 'trash', 'vault');
    case 'reopen':
      return 'ok';
  }
}

function viewOf(detail: AccountDetail | null) {
  if (detail === null) return null;
  const { remaining, nextPosition, attention } = detail.account;
  return {
    remaining,
    next: nextPosition,
    attention,
    sets: detail.sets.map(({ number, codes }) => ({
      number,
      states: codes.map((code) => code.state),
    })),
  };
}

describe('histories of a vault', () => {
  it('agree with the plain rules after every step, with moves, merges and the trash', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 60, size: 'max' }), (steps) => {
        const subject = new Subject();
        const model = new VaultModel(accountCount);
        for (const any of steps) {
          const next = resolved(any, subject);
          expect([next.act, subject.run(next)]).toEqual([next.act, modelRun(model, next)]);
          if (next.act === 'reopen') subject.reopen();
          for (let index = 0; index < accountCount; index += 1) {
            expect(viewOf(subject.detail(index))).toEqual(model.view(index));
          }
        }
        const before = [0, 1, 2].map((index) => model.view(index));
        deleteForGood(subject.db, testChange(), 'all');
        expect([0, 1, 2].map((index) => viewOf(subject.detail(index)))).toEqual(before);
        expect(firstBrokenActivity(subject.db, hash256)).toBeNull();
        expect(subject.db.pragma('foreign_key_check')).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
