import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requests, type RequestName } from '../../../shared/contract.ts';
import { VaultError, type Reply } from '../../../shared/errors.ts';
import type { HostRequestName } from '../../../shared/host-contract.ts';
import { routes } from '../../../shared/routes.ts';
import { hostRequests } from '../../../electron/core/api/host-requests.ts';
import { alsoFitting, anyWrong, fitting, optional } from './fitting-params.ts';
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
    entries.filter(
      ([name]) =>
        /^(account|activity|code|import|generate\.save|paper|reminder|tag)/.test(name) &&
        // What is typed from paper is looked at before there is a vault.
        name !== 'paper.checkLines',
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
