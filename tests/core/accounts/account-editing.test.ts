import { describe, expect, it } from 'vitest';
import {
  archiveAccount,
  createAccount,
  editAccount,
  setReminder,
} from '../../../electron/core/accounts/account-edit.ts';
import {
  deleteTag,
  renameTag,
  setAccountTags,
} from '../../../electron/core/accounts/account-tags.ts';
import { accountSummaries } from '../../../electron/core/accounts/account-summary.ts';
import { reminders } from '../../../electron/core/accounts/reminders.ts';
import { failing } from '../../support/failing.ts';
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
  const github = addTestAccount(db);
  const gitlab = addTestAccount(db, 'GitLab', 'alexdoe');
  const summary = (id = github.id) =>
    accountSummaries(db, null, testStart).find((account) => account.id === id);
  const stamps = () =>
    db
      .prepare('SELECT field, clock, device FROM account_edit WHERE account_nr = ? ORDER BY clock')
      .all(github.nr);
  return { db, github, gitlab, summary, stamps };
}

describe('fields of an account', () => {
  it('change together, and only what is different is stamped', () => {
    const { db, github, stamps } = setUp();
    const changes = { name: 'alex', url: 'https://github.com', note: 'work', issuer: 'GitHub' };
    expect(editAccount(db, testChange(), github.id, { ...changes, lowThreshold: 4 })).toMatchObject(
      { ...changes, lowThreshold: 4 },
    );
    const device = testChange().device;
    expect(stamps()).toEqual(
      ['name', 'url', 'note', 'lowThreshold'].map((field, at) => ({
        field,
        clock: testStart + 2 + at,
        device,
      })),
    );
    const again = editAccount(db, testChange(), github.id, { ...changes, url: null });
    expect(again).toMatchObject({ url: null, note: 'work', lowThreshold: 4 });
    expect(stamps()).toHaveLength(4);
    expect(stamps().at(-1)).toMatchObject({ field: 'url', clock: testStart + 6 });
  });

  it.each([
    ['the same name', { issuer: 'gitlab' }],
    ['the same name in other case', { issuer: 'GITLAB', name: 'AlexDoe' }],
  ])('refuse %s as another account', (_what, changes) => {
    const { db, github, gitlab } = setUp();
    expect(() => editAccount(db, testChange(), github.id, changes)).toThrowError(
      failing('account.exists', { accountId: gitlab.id }),
    );
  });

  it('take another spelling of the own name', () => {
    const { db, github } = setUp();
    expect(editAccount(db, testChange(), github.id, { issuer: 'github' }).issuer).toBe('github');
  });

  it('are there for an account without codes, which needs attention', () => {
    const { db, github, summary } = setUp();
    const { accountId } = createAccount(db, testChange(), { issuer: 'Proton', name: '' });
    expect(summary(accountId)).toMatchObject({ status: 'none', attention: ['noCodes'], total: 0 });
    expect(() =>
      createAccount(db, testChange(), { issuer: 'GitHub', name: 'ALEXDOE' }),
    ).toThrowError(failing('account.exists', { accountId: github.id }));
  });
});

describe('tags', () => {
  it('are the given ones from now on, in the spelling that came first', () => {
    const { db, github, gitlab, summary } = setUp();
    expect(setAccountTags(db, testChange(), github.id, ['work', 'Bank', 'work']).tags).toEqual([
      'Bank',
      'work',
    ]);
    expect(setAccountTags(db, testChange(), gitlab.id, ['WORK']).tags).toEqual(['work']);
    expect(setAccountTags(db, testChange(), github.id, ['WORK', 'ärger']).tags).toEqual([
      'work',
      'ärger',
    ]);
    expect(setAccountTags(db, testChange(), github.id, []).tags).toEqual([]);
    expect(summary(gitlab.id)?.tags).toEqual(['work']);
    expect(setAccountTags(db, testChange(), github.id, ['bank']).tags).toEqual(['Bank']);
  });

  it('are renamed and deleted everywhere, and join one that exists', () => {
    const { db, github, gitlab, summary } = setUp();
    setAccountTags(db, testChange(), github.id, ['work', 'office']);
    setAccountTags(db, testChange(), gitlab.id, ['work']);
    renameTag(db, testChange(), 'work', 'Work');
    expect(summary(gitlab.id)?.tags).toEqual(['Work']);
    renameTag(db, testChange(), 'WORK', 'Office');
    expect([summary()?.tags, summary(gitlab.id)?.tags]).toEqual([['office'], ['office']]);
    expect(() => renameTag(db, testChange(), 'work', 'x')).toThrowError(failing('tag.notFound'));
    deleteTag(db, testChange(), 'office');
    expect([summary()?.tags, summary(gitlab.id)?.tags]).toEqual([[], []]);
    expect(() => deleteTag(db, testChange(), 'office')).toThrowError(failing('tag.notFound'));
  });
});

describe('archive', () => {
  it('silences an account until it comes back or gets codes', () => {
    const { db, github, summary } = setUp();
    expect(summary()?.attention).toEqual(['noCodes']);
    archiveAccount(db, testChange(), github.id, true);
    expect(summary()).toMatchObject({ archivedAt: testStart, attention: [] });
    archiveAccount(db, testChange(), github.id, false);
    expect(summary()).toMatchObject({ archivedAt: null, attention: ['noCodes'] });
    archiveAccount(db, testChange(), github.id, true);
    storeTestCodes(db, github, testCodes(3));
    expect(summary()?.archivedAt).toBe(testStart);
  });
});

describe('reminders', () => {
  it('are due on their day, soonest first, and silent for what is out of sight', () => {
    const { db, github, gitlab } = setUp();
    const noon = new Date(2026, 3, 21, 12).getTime();
    setReminder(db, testChange(), github.id, '2026-04-22');
    setReminder(db, testChange(), gitlab.id, '2026-04-21');
    expect(reminders(db, noon)).toEqual([
      { accountId: gitlab.id, issuer: 'GitLab', name: 'alexdoe', checkOn: '2026-04-21', due: true },
      {
        accountId: github.id,
        issuer: 'GitHub',
        name: 'alexdoe',
        checkOn: '2026-04-22',
        due: false,
      },
    ]);
    archiveAccount(db, testChange(), gitlab.id, true);
    expect(setReminder(db, testChange(), github.id, null).checkOn).toBeNull();
    expect(reminders(db, noon)).toEqual([]);
  });
});
