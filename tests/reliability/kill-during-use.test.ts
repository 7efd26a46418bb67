import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sparekey } from '../cli/support/sparekey.ts';
import { openTestCore, type TestCore, testPassphrase } from '../support/open-test-core.ts';

const runs = 50;
const account = 'GitHub';
const useCommand = ['use', 'Personal.sparekey', account, '--passphrase-file', 'passphrase'];

let created: TestCore;

beforeAll(async () => {
  created = await openTestCore();
  await created.create();
  const spec = { count: 100, length: 10, alphabet: 'upperDigits', groupSize: 0 } as const;
  const { previewId } = await created.request('generate.preview', spec);
  const target = { kind: 'new', issuer: account, name: '' } as const;
  await created.request('generate.save', { previewId, target, mode: 'replace' });
  await created.core.close();
  writeFileSync(path.join(created.folder, 'passphrase'), testPassphrase);
});
afterAll(() => rmSync(created.folder, { recursive: true, force: true }));

/** Opens the vault as the next start would, and lists the codes that are not live any more. */
async function usedCodes(): Promise<ReadonlySet<string>> {
  const reopened = await openTestCore({ folder: created.folder });
  try {
    const { accounts } = await reopened.unlock();
    const accountId = accounts[0]?.id ?? '';
    const { sets } = await reopened.request('account.detail', { accountId });
    const codes = sets.flatMap((set) => set.codes);
    const revealed = await reopened.request('code.reveal', { codeSetId: sets[0]?.id ?? '' });
    const spent = new Set(codes.filter(({ state }) => state !== 'live').map(({ id }) => id));
    expect(codes.length).toBe(100);
    return new Set(revealed.filter(({ codeId }) => spent.has(codeId)).map(({ value }) => value));
  } finally {
    await reopened.core.close();
  }
}

test(`${runs} uses killed at different moments lose no reported use`, async () => {
  const { folder } = created;
  const startedAt = performance.now();
  const first = await sparekey({ folder }, ...useCommand);
  let durationMs = performance.now() - startedAt;
  const reported = new Set([first.stdout.trim()]);
  let killed = 0;
  let before = await usedCodes();

  for (let run = 0; run < runs; run += 1) {
    // From well before the first write to just after the end, in an order that mixes early and late.
    const moment = 0.3 + (0.8 * ((run * 17) % runs)) / runs;
    const { exitCode, stdout } = await sparekey(
      { folder, killAfterMs: durationMs * moment },
      ...useCommand,
    );
    if (exitCode === null) killed += 1;
    // Follows a machine that becomes busier or quieter meanwhile, so that some runs are killed and some end.
    durationMs *= exitCode === null ? 1.06 : 0.94;
    if (stdout.endsWith('\n')) reported.add(stdout.trim());

    const used = await usedCodes();
    expect([...reported].filter((code) => !used.has(code))).toEqual([]);
    expect([...before].filter((code) => !used.has(code))).toEqual([]);
    expect(used.size - before.size).toBeLessThanOrEqual(1);
    before = used;
  }
  // Otherwise the moments would have missed what this is about.
  expect(killed).toBeGreaterThan(5);
  expect(reported.size).toBeGreaterThan(1);

  const last = await sparekey({ folder }, ...useCommand);
  expect(last).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('left.') as unknown });
  expect(await usedCodes()).toContain(last.stdout.trim());
});
