import { describe, expect, it } from 'vitest';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { accountSummaries } from '../../../electron/core/accounts/account-summary.ts';
import {
  markCodeUsed,
  reserveCode,
  settleUse,
  undoUse,
} from '../../../electron/core/accounts/code-use-service.ts';
import { printableAccounts, unusedSheetId } from '../../../electron/core/accounts/sheet-records.ts';
import type { SheetSummary } from '../../../shared/vault-types.ts';
import { printTestSheet } from '../../support/print-test-sheet.ts';
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
  const store = (values: readonly string[], options: Parameters<typeof storeTestCodes>[3] = {}) =>
    storeTestCodes(db, account, values, options);
  store(['aaaa', 'bbbb', 'cccc']);
  const print = (sheetId: string) => printTestSheet(db, sheetId, [account]);
  const mark = (position: number) => {
    const [set] = accountDetail(db, account.id, testStart).sets;
    return markCodeUsed(db, testChange(), set?.codes[position - 1]?.id ?? '');
  };
  const sheet = (): SheetSummary | undefined =>
    accountSummaries(db, account.nr, testStart)[0]?.sheet;
  return { db, account, store, print, mark, sheet };
}

const summary = (
  state: SheetSummary['state'],
  sheetId: string,
  toMark: readonly number[] = [],
): SheetSummary => ({ state, sheetId, printedAt: testStart, toMark });

describe('sheet ledger', () => {
  it('starts with no sheet', () => {
    expect(setUp().sheet()).toEqual({ state: 'none', sheetId: null, printedAt: null, toMark: [] });
  });

  it('is current until a listed code is used, and again after undo', () => {
    const { db, print, mark, sheet } = setUp();
    print('SK-AAAA-01');
    expect(sheet()).toEqual(summary('current', 'SK-AAAA-01'));
    const marked = mark(3);
    mark(1);
    expect(marked.sheetIds).toEqual(['SK-AAAA-01']);
    expect(sheet()).toEqual(summary('toMark', 'SK-AAAA-01', [1, 3]));
    undoUse(db, testChange(), marked.useId);
    expect(sheet()).toEqual(summary('toMark', 'SK-AAAA-01', [1]));
  });

  it('asks for a mark while a use is unanswered', () => {
    const { db, account, print, sheet } = setUp();
    print('SK-AAAA-01');
    const { useId } = reserveCode(db, testChange(), account.id, 2);
    expect(sheet()).toEqual(summary('toMark', 'SK-AAAA-01', [2]));
    settleUse(db, testChange(), useId, 'released');
    expect(sheet()).toEqual(summary('current', 'SK-AAAA-01'));
  });

  it('is stale after a replacement and after an addition, current after a reprint', () => {
    const { store, print, sheet } = setUp();
    print('SK-AAAA-01');
    store(['dddd'], { mode: 'add' });
    expect(sheet()).toEqual(summary('stale', 'SK-AAAA-01'));
    print('SK-AAAA-02');
    expect(sheet()).toEqual(summary('current', 'SK-AAAA-02'));
    store(['eeee', 'ffff']);
    expect(sheet()).toEqual(summary('stale', 'SK-AAAA-02'));
    print('SK-AAAA-03');
    expect(sheet()).toEqual(summary('current', 'SK-AAAA-03'));
  });

  it('lists no text for a code used before, and is stale when that use is taken back', () => {
    const { db, print, mark, sheet } = setUp();
    const marked = mark(1);
    print('SK-AAAA-01');
    expect(sheet()).toEqual(summary('current', 'SK-AAAA-01'));
    expect(undoUse(db, testChange(), marked.useId).sheetIds).toEqual([]);
    expect(sheet()).toEqual(summary('stale', 'SK-AAAA-01'));
  });

  it('names every sheet with the code, newest first, but no lost one', () => {
    const { db, print, mark, sheet } = setUp();
    for (const id of ['SK-AAAA-01', 'SK-AAAA-02', 'SK-AAAA-03']) print(id);
    db.prepare("UPDATE paper_sheet SET lost_at = 1 WHERE id = 'SK-AAAA-02'").run();
    expect(mark(2).sheetIds).toEqual(['SK-AAAA-03', 'SK-AAAA-01']);
    db.prepare("UPDATE paper_sheet SET lost_at = 1 WHERE id = 'SK-AAAA-03'").run();
    expect(sheet()).toMatchObject({ state: 'toMark', sheetId: 'SK-AAAA-01' });
    db.prepare('UPDATE paper_sheet SET lost_at = 1').run();
    expect(sheet()?.state).toBe('lost');
  });

  it('never asks to cross out a reusable code', () => {
    const { db, account, store, print, sheet } = setUp();
    store(['key'], { kind: 'reusable' });
    print('SK-AAAA-01');
    reserveCode(db, testChange(), account.id, null);
    expect(sheet()).toEqual(summary('current', 'SK-AAAA-01'));
  });
});

describe('printableAccounts', () => {
  it('gives values of live codes only, in the given order, each account once', () => {
    const { db, account, mark } = setUp();
    mark(2);
    const other = addTestAccount(db, 'GitLab', 'sam');
    storeTestCodes(db, other, ['xxxx'], { kind: 'ordered' });
    const bare = addTestAccount(db, 'Bare');
    const printable = printableAccounts(db, [other.id, bare.id, account.id, other.id]);
    expect(printable).toMatchObject([
      {
        accountId: other.id,
        issuer: 'GitLab',
        name: 'sam',
        url: null,
        kind: 'ordered',
        codes: [{ position: 1, value: 'xxxx', state: 'live', usedAt: null }],
      },
      {
        accountId: account.id,
        issuer: 'GitHub',
        name: 'alexdoe',
        url: null,
        kind: 'any-order',
        codes: [
          { position: 1, value: 'aaaa', state: 'live', usedAt: null },
          { position: 2, value: null, state: 'worked', usedAt: testStart },
          { position: 3, value: 'cccc', state: 'live', usedAt: null },
        ],
      },
    ]);
  });

  it('says when there is nothing to print', () => {
    const db = createTestDatabase();
    const bare = addTestAccount(db);
    expect(() => printableAccounts(db, [bare.id])).toThrowError(
      expect.objectContaining({ code: 'paper.nothingToPrint' }),
    );
  });

  it('takes no sheet id twice', () => {
    const { db, print } = setUp();
    print('SK-AAAA-01');
    const ids = ['SK-AAAA-01', 'SK-AAAA-01', 'SK-AAAA-02'];
    expect(unusedSheetId(db, () => ids.shift() ?? '')).toBe('SK-AAAA-02');
  });
});
