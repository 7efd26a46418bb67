import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requests, type RequestName } from '../../../shared/contract.ts';
import { VaultError, type Reply } from '../../../shared/errors.ts';
import type { HostRequestName } from '../../../shared/host-contract.ts';
import { routes } from '../../../shared/routes.ts';
import { hostRequests } from '../../../electron/core/api/host-requests.ts';
import { openTestCore, testPassphrase, type TestCore } from '../../support/open-test-core.ts';

type AnyName = RequestName | HostRequestName;

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
});

afterAll(async () => {
  await test.dispose();
});

const ask = (name: string, params: unknown): Promise<Reply<unknown>> =>
  test.core.handle(name as AnyName, params);

const invalid: Reply<unknown> = { ok: false, error: { code: 'request.invalid', detail: {} } };

const answered = (Object.keys(requests) as RequestName[]).filter(
  (name) => routes[name].answeredBy === 'vault' && name !== 'channel.open',
);
const id = randomUUID();

/** Parameters that fit, for a vault that is locked. */
const fitting: Record<string, unknown> = {
  'vault.create': { passphrase: testPassphrase },
  'vault.unlock': { secret: { kind: 'passphrase', passphrase: 'x' }, copy: 'current' },
  'vault.rekey': { current: { kind: 'passphrase', passphrase: 'x' }, newPassphrase: 'y' },
  'vault.snapshot': {},
  'vault.changeSettings': { lowThreshold: 3 },
  'passphrase.suggest': {},
  'recoverySheet.confirm': { group: 1, typed: 'ABCD' },
  'account.detail': { accountId: id },
  'account.create': { issuer: 'GitHub', name: '' },
  'account.edit': { accountId: id, changes: { note: 'x' } },
  'account.setTags': { accountId: id, tags: ['work'] },
  'account.archive': { accountId: id },
  'account.unarchive': { accountId: id },
  'account.delete': { accountId: id },
  'account.restore': { accountId: id },
  'account.trash': {},
  'account.deleteForGood': { accountIds: [id] },
  'account.emptyTrash': {},
  'account.merge': { fromAccountId: id, intoAccountId: randomUUID(), active: 'into' },
  'tag.rename': { label: 'work', newLabel: 'office' },
  'tag.delete': { label: 'work' },
  'reminder.set': { accountId: id, checkOn: '2027-03-01' },
  'reminder.list': {},
  'activity.list': { limit: 10 },
  'activity.verify': {},
  'codeSet.check': { accountId: id, codes: ['a'] },
  'codeSet.type': {
    target: { kind: 'existing', accountId: id },
    mode: 'add',
    kind: 'any-order',
    codes: ['a'],
  },
  'codeSet.overlap': { draftId: id, file: 0, account: 0, accountId: id },
  'codeSet.markReplaced': { codeSetId: id },
  'codeSet.move': {
    codeSetId: id,
    target: { kind: 'existing', accountId: id },
    active: 'moved',
  },
  'code.use': { accountId: id },
  'code.settle': { useId: id, outcome: 'worked' },
  'code.markUsed': { codeId: id },
  'code.undo': { useId: id },
  'code.note': { useId: id, note: 'by phone' },
  'code.reveal': { codeSetId: id },
  'import.read': { files: [{ name: 'a.txt', bytes: new Uint8Array([65]) }] },
  'import.commit': {
    draftId: id,
    choices: [
      {
        file: 0,
        account: 0,
        target: { kind: 'new', issuer: 'GitHub', name: '' },
        mode: 'add',
        used: [1],
      },
    ],
  },
  'import.cancel': {},
  'import.openSealed': { draftId: id, file: 0, passphrase: 'of the file' },
  'import.discard': { draftId: id },
  'generate.preview': { count: 10, length: 10, alphabet: 'upperDigits', groupSize: 0 },
  'generate.previewBatch': {
    spec: { count: 10, length: 10, alphabet: 'upperDigits', groupSize: 0 },
    people: new Uint8Array([65]),
  },
  'generate.save': { previewId: id, target: { kind: 'existing', accountId: id }, mode: 'replace' },
  'generate.saveBatch': { previewId: id, issuer: 'Own server', mode: 'replace' },
  'generate.discard': { previewId: id },
  'generate.makeFile': { previewId: id, file: 'keycloak', account: 'alex' },
  'generate.cancelFile': {},
  'generate.sheets': { previewId: id, issuer: 'Own server', account: '', paper: 'A4' },
  'paper.preview': { accountIds: [id], paper: 'A4' },
  'paper.confirm': { previewId: id },
  'paper.ledger': {},
  'paper.lookUp': { typed: 'SK-7F3Q-2M' },
  'paper.keep': { sheetId: 'SK-7F3Q-2M', keptWhere: 'Safe' },
  'paper.lose': { sheetId: 'SK-7F3Q-2M' },
  'paper.exposed': { sheetId: 'SK-7F3Q-2M' },
  'paper.rejectExposed': { sheetId: 'SK-7F3Q-2M' },
  'paper.restore': { pictures: [new Uint8Array([65])], lines: '' },
  'host.codeValue': { codeId: id },
  'host.importFiles': { paths: ['/nowhere'] },
  'host.importedFiles': { draftId: id },
  'host.sheetHtml': { previewId: id },
  'host.verifySheet': { previewId: id, pages: [new Uint8Array([65])] },
  'host.sheetBraille': { previewId: id },
  'host.recoverySheetHtml': {},
  'host.reminderCalendar': { withNames: false },
  'host.serverFile': { fileId: id },
  'host.generatedSheetsHtml': { previewId: id },
  'host.noteExport': { format: 'csv' },
  'host.settle': {},
};

/** Fields that may be left out, and values that fit beside the given one. */
const optional = new Set(['vault.changeSettings/lowThreshold']);
const alsoFitting: Record<string, readonly unknown[]> = {
  'account.setTags/tags': [[]],
  'codeSet.check/accountId': [null],
  'codeSet.check/codes': [[]],
  'reminder.set/checkOn': [null],
  'paper.restore/pictures': [[]],
  'paper.restore/lines': ['x'.repeat(40_000)],
  'host.verifySheet/pages': [[]],
  'host.reminderCalendar/withNames': [true],
};
const anyWrong = [null, {}, [], true, NaN, Infinity, -1, 1.5, 'x'.repeat(40_000)];

const without = (value: object, key: string): unknown =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

describe('router', () => {
  it('has parameters for every request that core answers', () => {
    const expected = [...answered, ...Object.keys(hostRequests)].filter(
      (name) => name !== 'host.chooseVault',
    );
    expect(Object.keys(fitting).sort()).toEqual(expected.sort());
  });

  it.each([
    ['a request of main', 'vault.lock'],
    ['the exchange of channel keys', 'channel.open'],
    ['an unknown name', 'vault.export'],
    ['an empty name', ''],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['hasOwnProperty', 'hasOwnProperty'],
    ['toString', 'toString'],
  ])('does not answer %s', async (_what, name) => {
    expect(await ask(name, {})).toEqual(invalid);
  });

  const entries = Object.entries(fitting);

  it.each(entries)('%s refuses anything that is not its parameters', async (name, params) => {
    const wrong: unknown[] = [
      undefined,
      null,
      0,
      'text',
      [],
      [params],
      new Map(),
      new Date(0),
      () => params,
      { ...(params as object), extra: 1 },
      { ...(params as object), constructor: 1 },
      { ...(params as object), toString: 'x' },
      JSON.parse(`{"__proto__": {"a": 1}, "x": 0}`),
      Object.defineProperty({ ...(params as object) }, '__proto__', {
        value: {},
        enumerable: true,
      }),
    ];
    for (const value of wrong) expect(await ask(name, value)).toEqual(invalid);
  });

  it.each(entries.filter(([, params]) => Object.keys(params as object).length > 0))(
    '%s refuses a missing, mistyped or oversized field',
    async (name, params) => {
      for (const key of Object.keys(params as object)) {
        const field = `${name}/${key}`;
        if (!optional.has(field)) {
          expect(await ask(name, without(params as object, key))).toEqual(invalid);
        }
        const fits = JSON.stringify(alsoFitting[field] ?? []);
        for (const wrong of anyWrong) {
          if (JSON.stringify([wrong]) === fits) continue;
          const reply = await ask(name, { ...(params as object), [key]: wrong });
          expect({ key, wrong: typeof wrong, reply }).toEqual({
            key,
            wrong: typeof wrong,
            reply: invalid,
          });
        }
      }
    },
  );

  it.each([
    [
      'an inherited key deep inside',
      'import.commit',
      { choices: [{ target: { constructor: 1 } }] },
    ],
    ['a path with a NUL', 'host.importFiles', { paths: ['/tmp/a\0b'] }],
    ['too many files', 'host.importFiles', { paths: Array.from({ length: 1001 }, () => '/a') }],
    ['no account', 'paper.preview', { accountIds: [], paper: 'A4' }],
    ['another paper', 'paper.preview', { accountIds: [id], paper: 'A5' }],
    ['a position out of range', 'code.use', { accountId: id, position: 1001 }],
    ['an id that is none', 'code.use', { accountId: '../../etc/passwd' }],
    ['a day that does not exist', 'reminder.set', { checkOn: '2027-02-30' }],
    ['a day with a time', 'reminder.set', { checkOn: '2027-02-03T10:00' }],
    ['an edit of nothing', 'account.edit', { changes: {} }],
    ['an edit of another field', 'account.edit', { changes: { deletedAt: 1 } }],
    ['an issuer of spaces', 'account.edit', { changes: { issuer: '  ' } }],
    ['a blank tag', 'account.setTags', { tags: ['a', ' '] }],
    ['another kind of activity', 'activity.list', { kinds: ['login'] }],
    ['too long a page', 'activity.list', { limit: 501 }],
    ['bytes as a list', 'import.read', { files: [{ name: 'a', bytes: [1, 2] }] }],
  ])('refuses %s', async (_what, name, params) => {
    expect(await ask(name, { ...(fitting[name] as object), ...params })).toEqual(invalid);
  });

  it.each(
    entries.filter(([name]) =>
      /^(account|activity|code|import|generate\.save|paper|reminder|tag)/.test(name),
    ),
  )('%s says that the vault is locked, or that the draft is gone', async (name, params) => {
    const reply = await ask(name, params);
    const expected =
      name === 'import.discard' || name === 'import.cancel'
        ? { ok: true, value: null }
        : {
            ok: false,
            error: {
              code: expect.stringMatching(/^(vault\.locked|draft\.expired)$/) as string,
              detail: {},
            },
          };
    expect(reply).toEqual(expected);
  });

  it('answers any values at all without throwing, and never as a bug', async () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(fitting)),
      fc.string(),
      fc.constantFrom('__proto__', 'valueOf', 'host.chooseVault'),
    );
    await fc.assert(
      fc.asyncProperty(name, value, async (askedName, params) => {
        const reply = await ask(askedName, params);
        expect(reply.ok || reply.error.code).not.toBe('internal');
      }),
      { numRuns: 2000 },
    );
    expect(test.bugs).toEqual([]);
  });

  it('survives depth and cycles', async () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    for (const params of [deep, cycle]) {
      expect(await ask('code.use', params)).toEqual(invalid);
      expect(await ask('code.use', { accountId: id, position: params })).toEqual(invalid);
    }
  });

  it('answers a bug as internal and hands it to the log', async () => {
    const bugs: unknown[] = [];
    const broken = await openTestCore({
      clock: {
        now: () => {
          throw new TypeError('broken clock');
        },
      },
      reportBug: (error) => bugs.push(error),
    });
    await broken.host('host.chooseVault', { path: broken.vaultPath });
    await expect(broken.request('vault.create', { passphrase: testPassphrase })).rejects.toEqual(
      new VaultError('internal'),
    );
    expect(bugs).toEqual([new TypeError('broken clock')]);
    await broken.dispose();
  });
});
