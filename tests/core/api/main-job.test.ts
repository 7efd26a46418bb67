import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { withChange } from '../../../shared/vault-change.ts';
import type { AccountSummary, VaultSnapshot } from '../../../shared/vault-types.ts';
import { failing } from '../../support/failing.ts';
import { importText } from '../../support/import-text.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { createFaultyStorage } from '../vault/faulty-storage.ts';
import { testCodes } from '../../support/test-change.ts';

let test: TestCore;

afterEach(async () => {
  await test.dispose();
});

const codes = testCodes(16);
const listing = codes.join('\n');

const onlyAccount = (snapshot: VaultSnapshot): AccountSummary => {
  const [account] = snapshot.accounts;
  if (account === undefined) throw new Error('no account');
  return account;
};

describe('the main job on a vault file', () => {
  it('creates, imports, uses, settles, undoes, locks, and comes back the same', async () => {
    test = await openTestCore();
    const created = await test.create();
    expect(created.recoveryKey).toMatch(/^([A-Z2-7]{4} ){13}[A-Z2-7]{4}$/);
    expect(created.snapshot).toMatchObject({
      vaultName: 'Personal',
      accounts: [],
      settings: { lowThreshold: 2 },
      readOnly: null,
      largeImageBytes: null,
      kdf: { memoryMiB: 64, passes: 3 },
    });
    expect(Math.abs(created.snapshot.passphraseChangedAt - Date.now())).toBeLessThan(60_000);

    const { accountId } = await importText(test, listing, { used: [2] });
    const first = await test.request('code.use', { accountId });
    expect(first).toMatchObject({ position: 1, total: 16, value: codes[0] });
    expect(await test.request('code.settle', { useId: first.useId, outcome: 'worked' })).toEqual({
      accountId,
      position: 1,
      remaining: 14,
      nextPosition: 3,
      needsNewCode: false,
      sheetIds: [],
      rejectedInARow: 0,
    });
    const ninth = await test.request('code.use', { accountId, position: 9 });
    await test.request('code.undo', { useId: ninth.useId });
    const pending = await test.request('code.use', { accountId });
    expect(pending.position).toBe(3);
    await test.request('code.letGo', { useId: pending.useId });

    const before = await test.request('vault.snapshot', {});
    const detail = await test.request('account.detail', { accountId });
    expect(detail.account).toEqual(onlyAccount(before));
    test = await test.restart();
    const { revision: _, ...after } = await test.unlock();
    expect(after).toEqual({ ...after, ...before, revision: undefined });
    expect(await test.request('account.detail', { accountId })).toEqual(detail);
    expect(onlyAccount(await test.request('vault.snapshot', {}))).toMatchObject({
      remaining: 13,
      pendingUse: { useId: pending.useId, position: 3 },
    });
    expect(test.core.session().read((db) => firstBrokenActivity(db, hash256))).toBeNull();
    expect(test.bugs).toEqual([]);
  });

  it('announces each commit once, with a growing revision, before the reply and without a code', async () => {
    test = await openTestCore();
    const created = await test.create();
    const { accountId } = await importText(test, listing);
    await Promise.all(
      [1, 2, 3].map((position) => test.request('code.use', { accountId, position })),
    );
    let last = created.snapshot;
    const snapshots = test.events.flatMap((event) => {
      if (event.type !== 'vault.changed') return [];
      expect(event.change.since).toBe(last.revision);
      last = withChange(last, event.change);
      return [last];
    });
    const start = created.snapshot.revision;
    expect(snapshots.map(({ revision }) => revision - start)).toEqual([1, 2, 3, 4]);
    expect(await test.request('vault.snapshot', {})).toEqual(last);
    // Each snapshot shows its own commit and none that is still on its way to the disk.
    expect(snapshots.map((snapshot) => onlyAccount(snapshot).remaining)).toEqual([16, 15, 14, 13]);
    const told = JSON.stringify(test.events);
    expect(codes.filter((code) => told.includes(code))).toEqual([]);
  });

  it('tells nothing of a change before it is on disk', async () => {
    test = await openTestCore();
    await test.create();
    const { accountId } = await importText(test, listing);
    const use = test.request('code.use', { accountId });
    const detail = test.request('account.detail', { accountId });
    const order: string[] = [];
    await Promise.all([use.then(() => order.push('use')), detail.then(() => order.push('detail'))]);
    expect(order).toEqual(['use', 'detail']);
    expect((await detail).account.remaining).toBe(15);
  });

  it('writes nothing when a change is refused', async () => {
    test = await openTestCore();
    await test.create();
    const { accountId } = await importText(test, 'aaaa-1111-x\nbbbb-2222-y');
    for (let left = 2; left > 0; left -= 1) await test.request('code.use', { accountId });
    const before = await readFile(test.vaultPath);
    const events = test.events.length;
    await expect(test.request('code.use', { accountId })).rejects.toThrowError(
      failing('codeSet.exhausted'),
    );
    expect((await readFile(test.vaultPath)).equals(before)).toBe(true);
    expect(test.events.length).toBe(events);
  });

  it('tells nothing of a change that could not be saved, and goes on afterwards', async () => {
    const storage = createFaultyStorage();
    test = await openTestCore({ storage });
    await test.create();
    const { accountId } = await importText(test, listing);
    const before = await test.request('vault.snapshot', {});
    const events = test.events.length;
    storage.failWith = ({ operation }) => (operation === 'create' ? 'ENOSPC' : null);
    await expect(test.request('code.use', { accountId })).rejects.toThrowError(
      expect.objectContaining({ code: 'storage.full' }) as Error,
    );
    expect(test.events.length).toBe(events);
    expect(await test.request('vault.snapshot', {})).toEqual(before);
    storage.failWith = () => null;
    expect(await test.request('code.use', { accountId })).toMatchObject({ position: 1 });
  });

  it('reveals one set, one code, and hands main the text of one code', async () => {
    test = await openTestCore();
    await test.create();
    const { accountId } = await importText(test, listing);
    const { sets } = await test.request('account.detail', { accountId });
    const codeSetId = sets[0]?.id ?? '';
    const codeId = sets[0]?.codes[4]?.id ?? '';
    const all = await test.request('code.reveal', { codeSetId });
    expect(all.map(({ value }) => value)).toEqual(codes);
    expect(await test.request('code.reveal', { codeSetId, codeId })).toEqual([
      { codeId, position: 5, value: codes[4] },
    ]);
    expect(await test.host('host.codeValue', { codeId })).toEqual({ value: codes[4] });
    await expect(test.request('code.reveal', { codeSetId: accountId })).rejects.toThrowError(
      failing('codeSet.notFound'),
    );
    await expect(
      test.request('code.reveal', { codeSetId, codeId: accountId }),
    ).rejects.toThrowError(failing('code.notFound'));
  });

  it('marks used, changes settings, and keeps both', async () => {
    test = await openTestCore();
    await test.create();
    const { accountId } = await importText(test, listing);
    const { sets } = await test.request('account.detail', { accountId });
    const marked = await test.request('code.markUsed', { codeId: sets[0]?.codes[0]?.id ?? '' });
    expect(marked).toMatchObject({ position: 1, remaining: 15, nextPosition: 2 });
    expect(await test.request('vault.changeSettings', { lowThreshold: 15 })).toEqual({
      lowThreshold: 15,
      oldSetMonths: null,
      warnNeverPrinted: false,
    });
    test = await test.restart();
    expect(onlyAccount(await test.unlock())).toMatchObject({ remaining: 15, status: 'low' });
    expect(await test.request('code.undo', { useId: marked.useId })).toMatchObject({
      remaining: 16,
    });
  });
});
