import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { markCodeUsed, undoUse } from '../../../electron/core/accounts/code-use-service.ts';
import {
  exposedCodes,
  keepSheetAt,
  ledgerEntry,
  loseSheet,
  rejectExposedCodes,
  sheetLedger,
} from '../../../electron/core/accounts/sheet-ledger.ts';
import {
  accountForHolder,
  printableAccounts,
  recordSheet,
} from '../../../electron/core/accounts/sheet-records.ts';
import type { AccountRow } from '../../../electron/core/database/account.ts';
import type { Database } from '../../../electron/core/database/open-database.ts';
import type { PrintedSheetState } from '../../../shared/paper/sheet-ledger-types.ts';
import { printTestSheet } from '../../support/print-test-sheet.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testStart,
} from '../../support/test-change.ts';
import { withCode } from '../../support/with-code.ts';

/** Sheets of one print have one time, so the times of two prints differ. */
function printer(db: Database) {
  let prints = 0;
  return {
    whole(accounts: readonly AccountRow[], sheetId: string): void {
      prints += 1;
      printTestSheet(db, sheetId, accounts, testStart + prints);
    },
    split(account: AccountRow, holders: Readonly<Record<string, readonly number[]>>): void {
      prints += 1;
      const [whole] = printableAccounts(db, [account.id]);
      if (whole === undefined) throw new Error('nothing to print');
      for (const [sheetId, positions] of Object.entries(holders)) {
        const keptAt = `holder of ${sheetId}`;
        recordSheet(db, testChange(), {
          sheetId,
          kind: 'cards',
          keptWhere: keptAt,
          printedAt: testStart + prints,
          accounts: [accountForHolder(db, whole, { keptAt, positions })],
        });
      }
    },
  };
}

function setUp() {
  const db = createTestDatabase();
  const account = addTestAccount(db);
  storeTestCodes(db, account, ['aaaa', 'bbbb', 'cccc', 'dddd']);
  const use = (position: number) => {
    const [set] = accountDetail(db, account.id, testStart).sets;
    return markCodeUsed(db, testChange(), set?.codes[position - 1]?.id ?? '');
  };
  return { db, account, print: printer(db), use };
}

describe('the ledger of sheets', () => {
  it('tells each sheet’s state, newest first, with what to cross out', () => {
    const { db, account, print, use } = setUp();
    print.whole([account], 'SK-AAAA-01');
    use(2);
    print.whole([account], 'SK-AAAA-02');
    use(4);
    expect(sheetLedger(db)).toMatchObject([
      { sheetId: 'SK-AAAA-02', state: 'toMark', listings: [{ positions: [1, 3, 4], toMark: [4] }] },
      { sheetId: 'SK-AAAA-01', state: 'toMark', listings: [{ toMark: [2, 4] }] },
    ]);
  });

  it('remembers where a sheet is kept', () => {
    const { db, account, print } = setUp();
    print.whole([account], 'SK-AAAA-01');
    keepSheetAt(db, testChange(), 'SK-AAAA-01', 'Bank box');
    expect(ledgerEntry(db, 'SK-AAAA-01').keptWhere).toBe('Bank box');
    expect(() => keepSheetAt(db, testChange(), 'SK-AAAA-09', 'x')).toThrowError(
      withCode('paper.unknownSheet'),
    );
  });

  it('knows cards of one print as one: none is stale until a code is added that no card has', () => {
    const { db, account, print, use } = setUp();
    print.split(account, { 'SK-CARD-01': [1, 2], 'SK-CARD-02': [3, 4] });
    const states = () => sheetLedger(db).map(({ sheetId, state }) => [sheetId, state]);
    expect(states()).toEqual([
      ['SK-CARD-02', 'current'],
      ['SK-CARD-01', 'current'],
    ]);
    use(3);
    expect(states()).toEqual([
      ['SK-CARD-02', 'toMark'],
      ['SK-CARD-01', 'current'],
    ]);
    storeTestCodes(db, account, ['eeee'], { mode: 'add' });
    expect(states()).toEqual([
      ['SK-CARD-02', 'stale'],
      ['SK-CARD-01', 'stale'],
    ]);
  });

  it('the account as a whole is current while its cards are, and lost with one of them', () => {
    const { db, account, print } = setUp();
    print.split(account, { 'SK-CARD-01': [1, 2], 'SK-CARD-02': [3, 4] });
    const state = () => accountDetail(db, account.id, testStart).account.sheet.state;
    expect(state()).toBe('current');
    loseSheet(db, testChange(), 'SK-CARD-01');
    expect(state()).toBe('lost');
  });

  it('says of a lost card exactly which codes are exposed, and rejects these in one go', () => {
    const { db, account, print, use } = setUp();
    print.split(account, { 'SK-CARD-01': [1, 2, 3], 'SK-CARD-02': [4] });
    use(2);
    expect(() => rejectExposedCodes(db, testChange(), 'SK-CARD-01')).toThrowError(
      withCode('request.invalid'),
    );
    const exposed = loseSheet(db, testChange(), 'SK-CARD-01');
    expect(exposed.map(({ position, reusable }) => [position, reusable])).toEqual([
      [1, false],
      [3, false],
    ]);
    expect(rejectExposedCodes(db, testChange(), 'SK-CARD-01')).toBe(2);
    expect(exposedCodes(db, 'SK-CARD-01')).toEqual([]);
    const [set] = accountDetail(db, account.id, testStart).sets;
    expect(set?.codes.map(({ state }) => state)).toEqual([
      'rejected',
      'worked',
      'rejected',
      'live',
    ]);
    expect(ledgerEntry(db, 'SK-CARD-02').state).toBe('current');
  });

  it('cannot reject a reusable code, and says so', () => {
    const { db, account, print } = setUp();
    storeTestCodes(db, account, ['key'], { kind: 'reusable' });
    print.whole([account], 'SK-AAAA-01');
    expect(loseSheet(db, testChange(), 'SK-AAAA-01')).toMatchObject([{ reusable: true }]);
    expect(rejectExposedCodes(db, testChange(), 'SK-AAAA-01')).toBe(0);
  });

  it('refuses a holder of a position that the set has not got', () => {
    const { account, print } = setUp();
    expect(() => print.split(account, { 'SK-CARD-01': [1, 9] })).toThrowError(
      withCode('request.invalid'),
    );
  });
});

/** What a plain model of one account knows: codes by name, and for each sheet the names on it. */
interface Model {
  active: string[];
  spent: Set<string>;
  sheets: { id: string; print: number; listed: string[]; lost: boolean }[];
}

function modelState(model: Model, sheet: Model['sheets'][number]): PrintedSheetState {
  if (sheet.lost) return 'lost';
  const together = new Set(
    model.sheets.filter(({ print }) => print === sheet.print).flatMap(({ listed }) => listed),
  );
  const live = model.active.filter((name) => !model.spent.has(name));
  const outdated = sheet.listed.some((name) => !model.active.includes(name));
  if (outdated || live.some((name) => !together.has(name))) return 'stale';
  return sheet.listed.some((name) => model.spent.has(name)) ? 'toMark' : 'current';
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('use' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('undo' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('print' as const) }),
  fc.record({ kind: fc.constant('split' as const), cut: fc.nat() }),
  fc.record({ kind: fc.constant('lose' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('reject' as const), pick: fc.nat() }),
);

describe('the states of sheets', () => {
  it('equal those of a plain model over any history', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const db = createTestDatabase();
        const account = addTestAccount(db);
        const print = printer(db);
        const model: Model = { active: [], spent: new Set(), sheets: [] };
        const uses: { name: string; useId: string }[] = [];
        let made = 0;
        const fresh = (count: number) =>
          Array.from({ length: count }, () => `code-${String((made += 1))}`);
        const sheetId = () => `SK-${randomUUID().slice(0, 4).toUpperCase()}-${model.sheets.length}`;
        const live = () => model.active.filter((name) => !model.spent.has(name));
        const codeIdOf = (name: string): string => {
          const [set] = accountDetail(db, account.id, testStart).sets;
          return set?.codes[model.active.indexOf(name)]?.id ?? '';
        };
        for (const now of steps) {
          if (now.kind === 'replace' || now.kind === 'add') {
            const names = fresh(now.count);
            storeTestCodes(db, account, names, { mode: now.kind });
            model.active = now.kind === 'add' ? [...model.active, ...names] : names;
          } else if (now.kind === 'use') {
            const name = live()[now.pick % Math.max(1, live().length)];
            if (name === undefined) continue;
            const { useId } = markCodeUsed(db, testChange(), codeIdOf(name));
            uses.push({ name, useId });
            model.spent.add(name);
          } else if (now.kind === 'undo') {
            const [use] = uses.splice(now.pick % Math.max(1, uses.length), 1);
            if (use === undefined) continue;
            undoUse(db, testChange(), use.useId);
            model.spent.delete(use.name);
          } else if (now.kind === 'print' && model.active.length > 0) {
            const id = sheetId();
            print.whole([account], id);
            model.sheets.push({
              id,
              print: made * 1000 + model.sheets.length,
              listed: live(),
              lost: false,
            });
          } else if (now.kind === 'split' && model.active.length > 1) {
            const cut = 1 + (now.cut % (model.active.length - 1));
            const positions = model.active.map((_, at) => at + 1);
            const ids = [`${sheetId()}A`, `${sheetId()}B`] as const;
            print.split(account, {
              [ids[0]]: positions.slice(0, cut),
              [ids[1]]: positions.slice(cut),
            });
            const at = made * 1000 + model.sheets.length;
            const listed = (names: readonly string[]) =>
              names.filter((name) => !model.spent.has(name));
            model.sheets.push(
              { id: ids[0], print: at, listed: listed(model.active.slice(0, cut)), lost: false },
              { id: ids[1], print: at, listed: listed(model.active.slice(cut)), lost: false },
            );
          } else if (now.kind === 'lose' || now.kind === 'reject') {
            const sheet = model.sheets[now.pick % Math.max(1, model.sheets.length)];
            if (sheet === undefined) continue;
            const exposed = loseSheet(db, testChange(), sheet.id);
            sheet.lost = true;
            const expected = sheet.listed.filter((name) => live().includes(name));
            expect(exposed.map(({ codeId }) => codeId)).toEqual(
              model.active.filter((name) => expected.includes(name)).map(codeIdOf),
            );
            if (now.kind === 'lose') continue;
            expect(rejectExposedCodes(db, testChange(), sheet.id)).toBe(expected.length);
            for (const name of expected) model.spent.add(name);
          }
        }
        const ledger = new Map(sheetLedger(db).map(({ sheetId: id, state }) => [id, state]));
        for (const sheet of model.sheets) {
          // A sheet without any listed code has nothing that the ledger could compare.
          if (sheet.listed.length > 0) expect(ledger.get(sheet.id)).toBe(modelState(model, sheet));
        }
      }),
      { numRuns: 150 },
    );
  });
});
