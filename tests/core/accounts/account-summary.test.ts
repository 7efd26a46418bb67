import { describe, expect, it } from 'vitest';
import { accountSummaries } from '../../../electron/core/accounts/account-summary.ts';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { markCodeUsed } from '../../../electron/core/accounts/code-use-service.ts';
import { sortedByRisk } from '../../../electron/core/accounts/stock.ts';
import { changeVaultSettings } from '../../../electron/core/accounts/vault-settings.ts';
import { printTestSheet } from '../../support/print-test-sheet.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testCodes,
  testStart,
} from '../../support/test-change.ts';

describe('accountSummaries', () => {
  it('counts the active set only and holds no code', () => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    storeTestCodes(db, account, testCodes(16, 1));
    const fresh = testCodes(10, 2);
    storeTestCodes(db, account, fresh, { used: [1, 2, 5] });
    const summaries = accountSummaries(db, null, testStart);
    expect(summaries).toEqual([
      {
        id: account.id,
        issuer: 'GitHub',
        name: 'alexdoe',
        url: null,
        note: '',
        tags: [],
        lowThreshold: null,
        checkOn: null,
        archivedAt: null,
        codeSetId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        kind: 'any-order',
        total: 10,
        remaining: 7,
        status: 'ok',
        nextPosition: 3,
        lastUsedAt: null,
        setNumber: 2,
        setDate: testStart,
        needsNewCode: false,
        pendingUse: null,
        sheet: { state: 'none', sheetId: null, printedAt: null, toMark: [] },
        attention: [],
      },
    ]);
    const text = JSON.stringify(summaries);
    expect(fresh.filter((code) => text.includes(code))).toEqual([]);
  });

  it('says none for an account without a set', () => {
    const db = createTestDatabase();
    addTestAccount(db);
    expect(accountSummaries(db, null, testStart)).toMatchObject([
      { codeSetId: null, kind: null, total: 0, remaining: 0, status: 'none', nextPosition: null },
    ]);
  });

  it('follows the threshold of the vault, and of the account where it has its own', () => {
    const db = createTestDatabase();
    const [usual, own] = [addTestAccount(db), addTestAccount(db, 'GitLab')];
    storeTestCodes(db, usual, testCodes(5, 1));
    storeTestCodes(db, own, testCodes(5, 2));
    db.prepare('UPDATE account SET low_threshold = 1 WHERE nr = ?').run(own.nr);
    const statuses = () => accountSummaries(db, null, testStart).map((account) => account.status);
    expect(statuses()).toEqual(['ok', 'ok']);
    expect(changeVaultSettings(db, testChange(), { lowThreshold: 5 }).lowThreshold).toBe(5);
    expect(statuses()).toEqual(['low', 'ok']);
  });

  it('asks a fixed number of queries: 10,000 accounts with 100,000 codes stay within two seconds', () => {
    const db = createTestDatabase();
    const accounts = db.transaction(() =>
      Array.from({ length: 10_000 }, (_, index) => {
        const account = addTestAccount(
          db,
          `Issuer ${String(index % 700)}`,
          `person${String(index)}`,
        );
        storeTestCodes(db, account, testCodes(10, index), { used: index % 3 === 0 ? [1, 2] : [] });
        return account;
      }),
    )();
    printTestSheet(db, 'SK-AAAA-01', accounts.slice(0, 2000));
    const [set] = accountDetail(db, accounts[1]?.id ?? '', testStart).sets;
    markCodeUsed(db, testChange(), set?.codes[6]?.id ?? '');

    const summaries = sortedByRisk(accountSummaries(db, null, testStart));
    expect(summaries.length).toBe(10_000);
    expect(summaries.reduce((sum, account) => sum + account.remaining, 0)).toBe(
      100_000 - 2 * 3334 - 1,
    );
    expect(summaries.filter((account) => account.sheet.state === 'current').length).toBe(1999);
    expect(summaries.find((account) => account.sheet.state === 'toMark')?.sheet.toMark).toEqual([
      7,
    ]);
  });
});
