import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { insertCodeSet } from '../../../electron/core/database/code-set.ts';
import { insertCodeUse } from '../../../electron/core/database/code-use.ts';
import { namedDatabaseError } from '../../../electron/core/database/open-database.ts';
import { insertRecoveryCode } from '../../../electron/core/database/recovery-code.ts';
import { readSetting, writeSetting } from '../../../electron/core/database/setting.ts';
import { addTestAccount, createTestDatabase } from '../../support/test-change.ts';

function setUp() {
  const db = createTestDatabase();
  const account = addTestAccount(db);
  const addSet = () =>
    insertCodeSet(db, {
      id: randomUUID(),
      accountNr: account.nr,
      kind: 'any-order',
      origin: 'import',
      sourceName: null,
      createdAt: 1,
    });
  const addCode = (codeSetNr: number, position: number) =>
    insertRecoveryCode(db, {
      id: randomUUID(),
      codeSetNr,
      position,
      value: 'a',
      matchKey: 'a',
    });
  return { db, addSet, addCode };
}

describe('schema', () => {
  it('is strict in every table', () => {
    const { db } = setUp();
    const tables = db.pragma('table_list') as { name: string; strict: number }[];
    const loose = tables.filter((table) => table.strict === 0).map((table) => table.name);
    expect(loose.sort()).toEqual(['sqlite_schema', 'sqlite_temp_schema']);
  });

  it('allows one active set per account and any number of replaced ones', () => {
    const { db, addSet } = setUp();
    addSet();
    expect(addSet).toThrowError('UNIQUE');
    db.exec('UPDATE code_set SET replaced_at = 2');
    addSet();
    expect(db.prepare('SELECT count(*) FROM code_set').pluck().get()).toBe(2);
  });

  it('refuses a second code at a position, and a code without a set', () => {
    const { addSet, addCode } = setUp();
    const set = addSet();
    addCode(set.nr, 1);
    expect(() => addCode(set.nr, 1)).toThrowError('UNIQUE');
    expect(() => addCode(set.nr + 1, 1)).toThrowError('FOREIGN KEY');
    expect(() => addCode(set.nr, 0)).toThrowError('CHECK');
  });

  it.each([
    ['an unanswered use of unknown time', { reservedAt: null, outcome: null, settledAt: null }],
    ['an unanswered use with a time of answer', { reservedAt: 1, outcome: null, settledAt: 2 }],
  ])('refuses %s', (_name, use) => {
    const { db, addSet, addCode } = setUp();
    const codeNr = addCode(addSet().nr, 1);
    expect(() => insertCodeUse(db, { id: randomUUID(), codeNr, ...use })).toThrowError('CHECK');
  });

  it('stamps a setting later than the one before, even with a clock set back', () => {
    const { db } = setUp();
    const device = 'a'.repeat(32);
    writeSetting(db, 'lowThreshold', 5, { at: 9_000_000_000_000, device });
    writeSetting(db, 'lowThreshold', 3, { at: 1000, device });
    expect(readSetting(db, 'lowThreshold')).toBe(3);
    expect(db.prepare("SELECT clock FROM setting WHERE key = 'lowThreshold'").pluck().get()).toBe(
      9_000_000_000_001,
    );
  });

  it('names a full image, and nothing else', () => {
    const { db } = setUp();
    db.pragma('max_page_count = 60');
    const fill = () => {
      for (let index = 0; index < 100; index += 1) {
        const { nr } = addTestAccount(db);
        db.prepare('UPDATE account SET note = ? WHERE nr = ?').run('x'.repeat(20_000), nr);
      }
    };
    let failure: unknown;
    try {
      fill();
    } catch (error) {
      failure = namedDatabaseError(error);
    }
    expect(failure).toMatchObject({ code: 'vault.tooLarge' });
    const other = new Error('other');
    expect(namedDatabaseError(other)).toBe(other);
  });
});
