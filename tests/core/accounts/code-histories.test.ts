import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, it, expect } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import {
  markCodeUsed,
  reserveCode,
  settleUse,
  undoUse,
} from '../../../electron/core/accounts/code-use-service.ts';
import { firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { openImage, serializeImage } from '../../../electron/core/database/open-database.ts';
import type { SetMode } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { CodeSetKind, UseOutcome } from '../../../shared/vault-types.ts';
import { CodeModel } from '../../support/code-model.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testStart,
} from '../../support/test-change.ts';

type Step =
  | {
      readonly act: 'store';
      readonly mode: SetMode;
      readonly kind: CodeSetKind;
      readonly count: number;
    }
  | { readonly act: 'use'; readonly position: number | null }
  | { readonly act: 'mark'; readonly set: number; readonly position: number }
  | { readonly act: 'settle'; readonly use: number; readonly outcome: UseOutcome }
  | { readonly act: 'undo'; readonly use: number }
  | { readonly act: 'reopen' };

const kind = fc.constantFrom<CodeSetKind>('any-order', 'ordered', 'single', 'reusable');
const position = fc.integer({ min: 1, max: 7 });
const useIndex = fc.nat(9);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('store'),
      mode: fc.constantFrom('replace', 'add'),
      kind,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('use'),
      position: fc.option(position, { freq: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('mark'), set: fc.nat(1), position }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('settle'),
      use: useIndex,
      outcome: fc.constantFrom('worked', 'rejected', 'released'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('undo'), use: useIndex }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reopen') }) },
);

/** The real services on a real database, driven by the same steps as the model. */
function createSubject() {
  let db = createTestDatabase();
  const account = addTestAccount(db);
  const useIds: string[] = [];
  let stored = 0;
  const idOfUse = (index: number): string => useIds[index] ?? randomUUID();

  const run = (next: Exclude<Step, { act: 'store' | 'reopen' }>): number => {
    // A clock that runs backwards: order must not depend on it.
    const context = testChange(1_000_000 - useIds.length);
    switch (next.act) {
      case 'use': {
        const reserved = reserveCode(db, context, account.id, next.position);
        useIds.push(reserved.useId);
        return reserved.position;
      }
      case 'mark': {
        const set = accountDetail(db, account.id, testStart).sets[next.set];
        const code = set?.codes.find((candidate) => candidate.position === next.position);
        const marked = markCodeUsed(db, context, code?.id ?? randomUUID());
        useIds.push(marked.useId);
        return marked.position;
      }
      case 'settle':
        return settleUse(db, context, idOfUse(next.use), next.outcome).position;
      case 'undo':
        return undoUse(db, context, idOfUse(next.use)).position;
    }
  };
  return {
    run,
    db: () => db,
    detail: () => accountDetail(db, account.id, testStart),
    reopen: () => {
      db = openImage(serializeImage(db));
    },
    store: (mode: SetMode, setKind: CodeSetKind, count: number) => {
      const values = Array.from({ length: count }, (_, index) => `code-${String(stored + index)}`);
      stored += count;
      storeTestCodes(db, account, values, { mode, kind: setKind });
    },
  };
}

function answerOf(run: () => number): number | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

function modelAnswer(model: CodeModel, next: Exclude<Step, { act: 'store' | 'reopen' }>) {
  switch (next.act) {
    case 'use':
      return model.use(next.position);
    case 'mark':
      return model.mark(next.set, next.position);
    case 'settle':
      return model.settle(next.use, next.outcome);
    case 'undo':
      return model.undo(next.use);
  }
}

describe('histories of one account', () => {
  it('agree with the plain rules after every step', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (steps) => {
        const subject = createSubject();
        const model = new CodeModel();
        for (const next of steps) {
          if (next.act === 'store') {
            subject.store(next.mode, next.kind, next.count);
            model.store(next.mode, next.kind, next.count);
          } else if (next.act === 'reopen') {
            subject.reopen();
          } else {
            expect(answerOf(() => subject.run(next))).toBe(modelAnswer(model, next));
          }
          const { account, sets } = subject.detail();
          expect({
            total: account.total,
            remaining: account.remaining,
            next: account.nextPosition,
            pending: account.pendingUse?.position ?? null,
            states: sets.map((set) => set.codes.map((code) => code.state)),
          }).toEqual({
            total: model.sets[0]?.codes.length ?? 0,
            remaining: model.remaining(),
            next: model.next(),
            pending: model.pending(),
            states: model.states(),
          });
        }
        expect(firstBrokenActivity(subject.db(), hash256)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
