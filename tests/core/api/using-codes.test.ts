import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerKeyDerivation } from '../../../electron/core/crypto/key-derivation.ts';
import {
  createNodeStorage,
  type VaultStorage,
} from '../../../electron/core/vault/vault-storage.ts';
import { openVaultBytes } from '../../../electron/core/vault/vault-file.ts';
import type { ActivityLine } from '../../../shared/activity-types.ts';
import { failing } from '../../support/failing.ts';
import { importText } from '../../support/import-text.ts';
import { openTestCore, testPassphrase, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

afterEach(async () => {
  await test.dispose();
});

const codes = Array.from({ length: 6 }, (_, at) => `${String(at)}a1b2-c3d4${String(at)}`);
const listing = codes.join('\n');

/** A disk that is full for as long as the switch is on. */
function storageWithSwitch() {
  const disk = { full: false };
  const real = createNodeStorage();
  const storage: VaultStorage = {
    ...real,
    create: async (path, bytes) => {
      if (disk.full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      await real.create(path, bytes);
    },
  };
  return { disk, storage };
}

async function setUp(storage: VaultStorage = createNodeStorage()) {
  test = await openTestCore({ storage });
  await test.create();
  const { accountId } = await importText(test, listing);
  const { sets } = await test.request('account.detail', { accountId });
  const set = sets[0] ?? expect.fail('no set');
  const kinds = async (): Promise<string[]> =>
    (await test.request('activity.list', { limit: 100 })).lines.map((line) => line.kind);
  const generation = () => test.core.session().info.generation;
  return { accountId, set, kinds, generation };
}

describe('using a code', () => {
  it('reserves one code for two quick clicks, and another for the next', async () => {
    const { accountId } = await setUp();
    const [first, second] = await Promise.all([
      test.request('code.use', { accountId }),
      test.request('code.use', { accountId }),
    ]);
    expect(second).toEqual(first);
    expect((await test.request('code.use', { accountId })).position).toBe(2);
    const [one, other] = await Promise.all([
      test.request('code.use', { accountId, position: 5 }),
      test.request('code.use', { accountId }),
    ]);
    expect([one.position, other.position]).toEqual([5, 3]);
  });

  it('asks anew after one that failed', async () => {
    const { disk, storage } = storageWithSwitch();
    const { accountId } = await setUp(storage);
    disk.full = true;
    await expect(test.request('code.use', { accountId })).rejects.toMatchObject({
      code: 'storage.full',
    });
    disk.full = false;
    expect((await test.request('code.use', { accountId })).position).toBe(1);
  });

  it('keeps what the person noted about a use', async () => {
    const { accountId } = await setUp();
    const { useId } = await test.request('code.use', { accountId });
    await test.request('code.settle', { useId, outcome: 'rejected', note: 'typed twice' });
    const noteNow = async (): Promise<string | undefined> =>
      (await test.request('account.detail', { accountId })).sets[0]?.codes[0]?.note;
    expect(await noteNow()).toBe('typed twice');
    await test.request('code.note', { useId, note: '' });
    expect(await noteNow()).toBe('');
  });
});

describe('showing and copying', () => {
  it('is written with the next change, in its order', async () => {
    const { accountId, set, generation } = await setUp();
    const before = generation();
    await test.request('code.reveal', { codeSetId: set.id });
    await test.host('host.codeValue', { codeId: set.codes[1]?.id ?? '' });
    expect(generation()).toBe(before);
    await test.request('code.use', { accountId });
    expect(generation()).toBe(before + 1n);
    const { lines } = await test.request('activity.list', { limit: 3 });
    const about = { accountId, issuer: 'GitHub', name: 'alexdoe', codeSetId: set.id };
    expect(lines).toMatchObject([
      { kind: 'use', ...about, position: 1 },
      { kind: 'copy', ...about, position: 2, codeId: set.codes[1]?.id },
      { kind: 'reveal', ...about, position: null, detail: { codes: 6 } },
    ]);
  });

  it('is written at the latest when the vault is locked', async () => {
    const { set } = await setUp();
    await test.request('code.reveal', { codeSetId: set.id, codeId: set.codes[3]?.id ?? '' });
    await test.host('host.settle', {});
    await test.host('host.codeValue', { codeId: set.codes[3]?.id ?? '' });
    test = await test.restart();
    await test.unlock();
    const { lines } = await test.request('activity.list', { limit: 2 });
    expect(lines.map(({ kind, position }) => [kind, position])).toEqual([
      ['copy', 4],
      ['reveal', 4],
    ]);
  });

  it('is remembered for an export as well', async () => {
    await setUp();
    await test.host('host.noteExport', { format: 'csv' });
    const { lines } = await test.request('activity.list', { limit: 1 });
    expect(lines).toMatchObject([{ kind: 'export', accountId: null, detail: { format: 'csv' } }]);
  });

  it('does not need the disk', async () => {
    const { disk, storage } = storageWithSwitch();
    const { set, kinds } = await setUp(storage);
    disk.full = true;
    const revealed = await test.request('code.reveal', { codeSetId: set.id });
    expect(revealed.map((code) => code.value)).toEqual(codes);
    expect(await kinds()).toEqual(['import']);
    disk.full = false;
    expect(await kinds()).toEqual(['reveal', 'import']);
  });
});

describe('activity', () => {
  it('is filtered and paged, and holds no code', async () => {
    const { accountId } = await setUp();
    const { useId } = await test.request('code.use', { accountId });
    await test.request('code.settle', { useId, outcome: 'worked' });
    await test.request('code.undo', { useId });
    await test.request('vault.changeSettings', { oldSetMonths: 12 });
    const all: ActivityLine[] = [];
    let before: number | undefined;
    do {
      const page = await test.request('activity.list', {
        limit: 2,
        ...(before === undefined ? {} : { before }),
      });
      all.push(...page.lines);
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect(all.map((line) => line.kind)).toEqual(['edit', 'undo', 'settle', 'use', 'import']);
    expect(all[0]).toMatchObject({
      accountId: null,
      detail: { edit: 'settings', oldSetMonths: 12 },
    });
    expect(all[2]?.detail).toEqual({ outcome: 'worked' });
    const text = JSON.stringify(all);
    expect(codes.filter((code) => text.includes(code))).toEqual([]);

    const filtered = async (filter: object) =>
      (await test.request('activity.list', { limit: 100, ...filter })).lines.map(({ seq }) => seq);
    expect(await filtered({ accountId })).toEqual([4, 3, 2, 1]);
    expect(await filtered({ kinds: ['use', 'undo'] })).toEqual([4, 2]);
    const middle = all[2]?.at ?? 0;
    const times = all.toReversed().map(({ at }) => at);
    const seqs = (test_: (at: number) => boolean) =>
      times.flatMap((at, index) => (test_(at) ? [index + 1] : [])).toReversed();
    expect(await filtered({ from: middle })).toEqual(seqs((at) => at >= middle));
    expect(await filtered({ to: middle })).toEqual(seqs((at) => at <= middle));
    expect(await filtered({ accountId: crypto.randomUUID() })).toEqual([]);
  });

  it('says where its chain breaks', async () => {
    const { accountId } = await setUp();
    await test.request('code.use', { accountId });
    expect(await test.request('activity.verify', {})).toEqual({ lines: 2, brokenAt: null });
    await test.core
      .session()
      .commit((db) => db.exec('UPDATE activity SET at = at + 1 WHERE seq = 2'));
    expect(await test.request('activity.verify', {})).toEqual({ lines: 2, brokenAt: 2 });
  });
});

describe('deleting for good', () => {
  it('leaves nothing in the vault file nor in the previous copy', async () => {
    const { accountId } = await setUp();
    await test.request('account.delete', { accountId });
    expect(await test.request('vault.snapshot', {})).toMatchObject({ accounts: [], trashCount: 1 });
    expect(await test.request('account.deleteForGood', { accountIds: [accountId] })).toEqual({
      deleted: 1,
    });
    expect(await test.request('vault.snapshot', {})).toMatchObject({ trashCount: 0 });
    const deriveKey = createWorkerKeyDerivation(
      new URL('../../../electron/core/crypto/key-derivation-worker.ts', import.meta.url),
    );
    for (const ending of ['', '.previous']) {
      const secret = { kind: 'passphrase', passphrase: testPassphrase } as const;
      const file = await readFile(`${test.vaultPath}${ending}`);
      const { image } = await openVaultBytes(file, secret, deriveKey);
      const text = Buffer.from(image).toString('latin1');
      expect([...codes, 'GitHub'].filter((mark) => text.includes(mark))).toEqual([]);
      expect(text).toContain(accountId);
    }
    const { lines } = await test.request('activity.list', { limit: 1 });
    expect(lines).toMatchObject([{ accountId, issuer: null, detail: { edit: 'deleteForGood' } }]);
  });

  it('is undone when the disk is full', async () => {
    const { disk, storage } = storageWithSwitch();
    const { accountId } = await setUp(storage);
    await test.request('account.delete', { accountId });
    disk.full = true;
    await expect(test.request('account.emptyTrash', {})).rejects.toMatchObject({
      code: 'storage.full',
    });
    disk.full = false;
    await test.request('account.restore', { accountId });
    expect((await test.request('account.detail', { accountId })).account.remaining).toBe(6);
  });
});

describe('the snapshot', () => {
  it('counts what needs attention first, and keeps the rest apart', async () => {
    const { accountId } = await setUp();
    const { accountId: empty } = await test.request('account.create', { issuer: 'Aha', name: '' });
    const { accountId: put } = await test.request('account.create', { issuer: 'Zoom', name: '' });
    await test.request('account.archive', { accountId: put });
    await test.request('account.setTags', { accountId: put, tags: ['work'] });
    await test.request('account.setTags', { accountId, tags: ['Work', 'bank'] });
    const snapshot = await test.request('vault.snapshot', {});
    expect(snapshot.accounts.map(({ id }) => id)).toEqual([empty, accountId]);
    expect(snapshot).toMatchObject({
      attentionCount: 1,
      archived: [{ id: put, attention: [] }],
      tags: [
        { label: 'bank', accounts: 1 },
        { label: 'work', accounts: 2 },
      ],
    });
    await test.request('vault.changeSettings', { warnNeverPrinted: true });
    expect(await test.request('vault.snapshot', {})).toMatchObject({
      attentionCount: 2,
      settings: { lowThreshold: 2, oldSetMonths: null, warnNeverPrinted: true },
    });
  });

  it('explains an old file in an import preview', async () => {
    const { accountId } = await setUp();
    await importText(test, listing.replaceAll('a', 'e'), {
      target: { kind: 'existing', accountId },
    });
    const draft = await test.request('import.read', {
      files: [{ name: 'old.txt', bytes: new Uint8Array(Buffer.from(listing)) }],
    });
    const place = { draftId: draft.draftId, file: 0, account: 0, accountId };
    expect(await test.request('codeSet.overlap', place)).toMatchObject({
      verdict: 'replaced',
      replacedSet: { number: 1, shared: 6 },
    });
    await expect(test.request('codeSet.overlap', { ...place, file: 1 })).rejects.toEqual(
      failing('draft.incomplete'),
    );
  });

  it('writes reminders as a calendar without names unless asked', async () => {
    const { accountId } = await setUp();
    await test.request('reminder.set', { accountId, checkOn: '2027-03-01' });
    const plain = await test.host('host.reminderCalendar', { withNames: false });
    expect(plain.text).toContain('DTSTART;VALUE=DATE:20270301');
    expect([accountId, 'GitHub', 'alexdoe'].filter((word) => plain.text.includes(word))).toEqual(
      [],
    );
    const named = await test.host('host.reminderCalendar', { withNames: true });
    expect(named.text).toContain('SUMMARY:Check recovery codes: GitHub (alexdoe)');
  });
});
