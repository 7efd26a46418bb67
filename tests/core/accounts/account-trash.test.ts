import { describe, expect, it } from 'vitest';
import { setAccountTags } from '../../../electron/core/accounts/account-tags.ts';
import {
  accountTrash,
  deleteAccount,
  deleteForGood,
  restoreAccount,
} from '../../../electron/core/accounts/account-trash.ts';
import { accountDetail } from '../../../electron/core/accounts/account-detail.ts';
import { editAccount } from '../../../electron/core/accounts/account-edit.ts';
import { noteUse, reserveCode } from '../../../electron/core/accounts/code-use-service.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { compactDatabase } from '../../../electron/core/database/compact-database.ts';
import {
  openImage,
  serializeImage,
  type Database,
} from '../../../electron/core/database/open-database.ts';
import { failing } from '../../support/failing.ts';
import { printTestSheet } from '../../support/print-test-sheet.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testCodes,
  testStart,
} from '../../support/test-change.ts';

function setUp() {
  const db = createTestDatabase();
  const account = addTestAccount(db);
  storeTestCodes(db, account, testCodes(3, 1));
  storeTestCodes(db, account, testCodes(5, 2), { used: [1] });
  return { db, account };
}

describe('trash', () => {
  it('holds an account whole until it is restored', () => {
    const { db, account } = setUp();
    const before = accountDetail(db, account.id, testStart);
    deleteAccount(db, testChange(testStart + 9), account.id);
    expect(accountTrash(db)).toEqual([
      {
        accountId: account.id,
        issuer: 'GitHub',
        name: 'alexdoe',
        deletedAt: testStart + 9,
        codeSets: 2,
        codes: 8,
        remaining: 4,
        setOf: null,
      },
    ]);
    expect(() => accountDetail(db, account.id, testStart)).toThrowError(
      failing('account.notFound'),
    );
    expect(() => deleteAccount(db, testChange(), account.id)).toThrowError(
      failing('account.notFound'),
    );
    restoreAccount(db, testChange(), account.id);
    expect(accountDetail(db, account.id, testStart)).toEqual(before);
    expect(accountTrash(db)).toEqual([]);
    expect(() => restoreAccount(db, testChange(), account.id)).toThrowError(
      failing('account.notFound'),
    );
  });

  it('gives up only what is in it, all or nothing', () => {
    const { db, account } = setUp();
    const other = addTestAccount(db, 'GitLab');
    deleteAccount(db, testChange(), account.id);
    const attempt = db.transaction(() => deleteForGood(db, testChange(), [account.id, other.id]));
    expect(() => attempt()).toThrowError(failing('account.notFound'));
    expect(accountTrash(db)).toHaveLength(1);
    expect(deleteForGood(db, testChange(), 'all')).toEqual({ deleted: 1 });
    expect(deleteForGood(db, testChange(), 'all')).toEqual({ deleted: 0 });
    expect(db.prepare('SELECT id FROM deleted_account').pluck().all()).toEqual([account.id]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(firstBrokenActivity(db, hash256)).toBeNull();
  });

  it('leaves a sheet that tells of deleted codes', () => {
    const { db, account } = setUp();
    printTestSheet(db, 'SK-AAAA-01', [account]);
    deleteAccount(db, testChange(), account.id);
    deleteForGood(db, testChange(), [account.id]);
    expect(db.prepare('SELECT id, deleted_codes FROM paper_sheet').get()).toEqual({
      id: 'SK-AAAA-01',
      deleted_codes: 4,
    });
  });
});

/** Many accounts, so that pages were split and joined, all with text that nothing else contains. */
function fill(db: Database): { readonly id: string; readonly marks: readonly string[] }[] {
  return Array.from({ length: 300 }, (_, index) => {
    const mark = (what: string): string => `${what}~${(index * 7919 + 100_003).toString(36)}~`;
    const account = addTestAccount(db, mark('issuer'), mark('name'));
    const codes = Array.from({ length: 12 }, (_code, at) => mark(`code${String(at)}`));
    storeTestCodes(db, account, codes.slice(0, 6), { sourceName: mark('file') });
    storeTestCodes(db, account, codes.slice(6));
    editAccount(db, testChange(), account.id, { note: mark('note').repeat(40), url: mark('url') });
    setAccountTags(db, testChange(), account.id, [mark('tag')]);
    const { useId } = reserveCode(db, testChange(), account.id, null);
    noteUse(db, testChange(), useId, mark('use'));
    const marks = [...codes, ...['issuer', 'name', 'file', 'note', 'url', 'tag', 'use'].map(mark)];
    return { id: account.id, marks };
  });
}

describe('deleted for good', () => {
  it('leaves no trace in the image, whatever pages it lay in', () => {
    let db = createTestDatabase();
    const accounts = db.transaction(() => fill(db))();
    db = openImage(serializeImage(db));
    const traces = (wanted: typeof accounts): number => {
      const image = Buffer.from(serializeImage(db)).toString('latin1').toLowerCase();
      return wanted.flatMap(({ marks }) => marks).filter((mark) => image.includes(mark)).length;
    };
    const doomed = accounts.filter((_account, index) => index % 3 !== 0);
    const kept = accounts.filter((_account, index) => index % 3 === 0);
    expect([traces(doomed), traces(kept)]).toEqual([200 * 19, 100 * 19]);

    db.transaction(() => {
      for (const { id } of doomed) deleteAccount(db, testChange(), id);
      deleteForGood(db, testChange(), 'all');
    })();
    const withGaps = serializeImage(db).length;
    compactDatabase(db);
    expect(serializeImage(db).length).toBeLessThan(withGaps);
    expect([traces(doomed), traces(kept)]).toEqual([0, 100 * 19]);
    db = openImage(serializeImage(db));
    expect(firstBrokenActivity(db, hash256)).toBeNull();
    expect(accountDetail(db, kept[0]?.id ?? '', testStart).sets).toHaveLength(2);
  });
});
