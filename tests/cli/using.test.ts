import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeSetKind } from '../../shared/vault-types.ts';
import { openTestCore, testPassphrase, type TestCore } from '../support/open-test-core.ts';
import { testCodes } from '../support/test-change.ts';
import { sparekey, type Run } from './support/sparekey.ts';

let test: TestCore;
const given: string[] = [];

const run = (command: string, ...rest: readonly string[]): Promise<Run> =>
  sparekey(
    { folder: test.folder, stdin: `${testPassphrase}\n` },
    command,
    'Personal.sparekey',
    ...rest,
    '--passphrase-stdin',
  );
const json = async (command: string, ...rest: readonly string[]): Promise<unknown> => {
  const { exitCode, stdout, stderr } = await run(command, ...rest, '--json');
  expect({ exitCode, stderr: command === 'use' ? '' : stderr }).toEqual({
    exitCode: 0,
    stderr: '',
  });
  return JSON.parse(stdout);
};

async function addAccount(issuer: string, kind: CodeSetKind, codes: readonly string[]) {
  given.push(...codes);
  const target = { kind: 'new', issuer, name: 'alex' } as const;
  await test.request('codeSet.type', { target, mode: 'replace', kind, codes: [...codes] });
}

beforeAll(async () => {
  test = await openTestCore();
  await test.create();
  await addAccount('Anyorder', 'any-order', testCodes(5, 1));
  await addAccount('Ordered', 'ordered', testCodes(5, 2));
  await addAccount('Single', 'single', testCodes(1, 3));
  await addAccount('Reusable', 'reusable', testCodes(1, 4));
  await test.core.close();
});

afterAll(async () => {
  await test.dispose();
});

describe('using codes on the command line', () => {
  it('takes the next one, or a given one, and says what is left', async () => {
    const [first, , , fourth] = testCodes(5, 1);
    const plain = await run('use', 'Anyorder');
    expect(plain).toEqual({
      exitCode: 0,
      stdout: `${first ?? ''}\n`,
      stderr: 'Anyorder/alex: code 1 of 5, 4 left.\n',
    });
    expect(
      await json(
        'use',
        'Anyorder/alex',
        '--position',
        '4',
        '--outcome',
        'rejected',
        '--note',
        'twice',
      ),
    ).toMatchObject({
      issuer: 'Anyorder',
      account: 'alex',
      code: fourth,
      position: 4,
      total: 5,
      remaining: 3,
      outcome: 'rejected',
    });
    const again = await run('use', 'Anyorder', '--position', '4');
    expect([again.exitCode, again.stdout]).toEqual([6, '']);
  });

  it('tells of the use without an answer, and takes it back', async () => {
    const before = await run('check', '--json');
    expect(before.exitCode).toBe(2);
    expect(JSON.parse(before.stdout)).toMatchObject({
      accounts: [{ issuer: 'Anyorder', remaining: 3, status: 'ok', reasons: ['unanswered'] }],
    });
    expect(await json('undo', 'Anyorder', '--position', '1')).toMatchObject({
      position: 1,
      remaining: 4,
    });
    expect(await run('check')).toEqual({ exitCode: 0, stdout: 'Nothing runs low.\n', stderr: '' });
    // The newest use is the rejected one.
    expect(await json('undo', 'Anyorder')).toMatchObject({ position: 4, remaining: 5 });
    expect((await run('undo', 'Anyorder')).exitCode).toBe(5);
  });

  it('offers only the next code of an ordered set', async () => {
    const [first, second] = testCodes(5, 2);
    expect((await run('use', 'Ordered', '--outcome', 'worked')).stdout).toBe(`${first ?? ''}\n`);
    const early = await run('use', 'Ordered', '--position', '4');
    expect([early.exitCode, early.stdout]).toEqual([6, '']);
    expect(early.stderr).toContain('code 2 is next');
    expect((await run('use', 'Ordered', '--position', '2', '--outcome', 'worked')).stdout).toBe(
      `${second ?? ''}\n`,
    );
  });

  it('uses a single code once and asks for its successor, and a reusable key any number of times', async () => {
    const once = await run('use', 'Single', '--outcome', 'worked');
    expect(once.stderr).toContain('The service has shown a new code');
    const twice = await run('use', 'Single');
    expect([twice.exitCode, twice.stdout]).toEqual([6, '']);
    expect(twice.stderr).toContain('store them with "import"');
    const [key] = testCodes(1, 4);
    for (const outcome of ['worked', 'worked', 'rejected']) {
      expect(await json('use', 'Reusable', '--outcome', outcome)).toMatchObject({
        code: key,
        remaining: 1,
      });
    }
    expect(await json('list')).toMatchObject({
      accounts: expect.arrayContaining([
        expect.objectContaining({ issuer: 'Single', remaining: 0, total: 1, status: 'exhausted' }),
        expect.objectContaining({ issuer: 'Reusable', remaining: 1, total: 1, status: 'ok' }),
        expect.objectContaining({ issuer: 'Ordered', remaining: 3, total: 5, status: 'ok' }),
      ]) as unknown,
    });
  });

  it('shows positions and uses, and codes only when asked', async () => {
    const shown = await json('show', 'Ordered');
    expect(shown).toMatchObject({
      remaining: 3,
      sets: [
        {
          active: true,
          kind: 'ordered',
          codes: [{ state: 'worked' }, {}, { state: 'live' }, {}, {}],
        },
      ],
    });
    const told = await Promise.all(
      ['list', 'check', 'verify'].map(async (command) => JSON.stringify(await run(command))),
    );
    const plain = JSON.stringify(await run('show', 'Ordered'));
    for (const text of [...told, plain, JSON.stringify(shown)]) {
      expect(given.filter((code) => text.includes(code))).toEqual([]);
    }
    expect((await run('show', 'Ordered', '--reveal')).stdout).toContain(testCodes(5, 2)[4]);
  });

  it('leaves no code in the activity', async () => {
    const later = await test.restart();
    await later.unlock();
    const { lines } = await later.request('activity.list', { limit: 100 });
    expect(lines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['use', 'settle', 'undo']),
    );
    expect(given.filter((code) => JSON.stringify(lines).includes(code))).toEqual([]);
    await later.core.close();
  });

  it.each<[string, string, number, ...string[]]>([
    ['nobody', 'Nowhere', 5],
    ['no code of that number', 'Ordered', 5, '--position', '99'],
  ])('refuses %s', async (_what, account, exitCode, ...rest) => {
    const { stdout, ...refused } = await run('use', account, ...rest);
    expect([refused.exitCode, stdout]).toEqual([exitCode, '']);
  });
});
