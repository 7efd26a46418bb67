import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import { createKeyring } from '../../../electron/core/vault/new-keyring.ts';
import { sealVault } from '../../../electron/core/vault/vault-file.ts';
import { openVault } from '../../../electron/core/vault/vault-session.ts';
import type { UnlockSecret } from '../../../shared/contract.ts';
import { createFaultyStorage } from './faulty-storage.ts';
import {
  addNote,
  dependencies,
  deriveKey,
  failureOf,
  filesIn,
  makeVault,
  notesIn,
  passphrase,
  reopen,
  temporaryFolder,
} from './vault-fixture.ts';

const current = 'current' as const;

describe('what does not open', () => {
  test('leaves the folder as it was', async () => {
    const folder = await temporaryFolder();
    const rows: readonly (readonly [string, Buffer, string])[] = [
      ['text.sparekey', Buffer.from('1. abcd-efgh'), 'vault.notAVault'],
      ['empty.sparekey', Buffer.alloc(0), 'vault.notAVault'],
      ['magic.sparekey', Buffer.from('89504b', 'hex'), 'vault.notAVault'],
    ];
    for (const [name, content, expected] of rows) {
      await writeFile(join(folder, name), content);
      const before = await filesIn(folder);
      expect(await failureOf(() => reopen(join(folder, name), ''))).toBe(expected);
      expect(await filesIn(folder)).toEqual(before);
    }
  });

  test.each([
    ['a folder', '', 'vault.notAVault'],
    ['a missing file', 'none.sparekey', 'vault.notFound'],
    ['a file in a missing folder', 'none/none.sparekey', 'vault.notFound'],
    ['a device', '/dev/zero', 'vault.notAVault'],
  ])('%s', async (_what, name, expected) => {
    const folder = await temporaryFolder();
    const path = name.startsWith('/') ? name : join(folder, name);
    expect(await failureOf(() => reopen(path, ''))).toBe(expected);
  });

  test('a wrong passphrase', async () => {
    const { path, folder } = await makeVault();
    const before = await filesIn(folder);
    const secret: UnlockSecret = { kind: 'passphrase', passphrase: 'something else' };
    const failure = await failureOf(() => openVault(dependencies, { path, secret, copy: current }));
    expect(failure).toBe('vault.wrongPassphrase');
    expect(await filesIn(folder)).toEqual(before);
  });

  test('a vault whose seals are right and whose image is no database', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'mine.sparekey');
    const { keyring, recoveryKey } = await createKeyring(passphrase, weakestKdf, deriveKey);
    const inner = {
      vaultId: new Uint8Array(16),
      generation: 1n,
      replacedHash: new Uint8Array(32),
      savedAt: 0,
      deviceId: new Uint8Array(16),
    };
    await writeFile(path, sealVault(keyring, inner, new Uint8Array(8192)));
    expect(await failureOf(() => reopen(path, recoveryKey))).toBe('vault.damaged image');
    expect([...(await filesIn(folder)).keys()]).toEqual(['mine.sparekey']);
  });

  test('a disk that cannot be read', async () => {
    const { path, recoveryKey } = await makeVault();
    const storage = createFaultyStorage();
    storage.failWith = ({ operation }) => (operation === 'read' ? 'EIO' : null);
    expect(await failureOf(() => reopen(path, recoveryKey, { storage }))).toBe(
      'storage.readFailed',
    );
  });
});

describe('read-only', () => {
  test('where another session holds the vault', async () => {
    const { session, path, recoveryKey } = await makeVault();
    const second = await reopen(path, recoveryKey);
    expect(second.info.readOnly).toBe('openElsewhere');
    expect(notesIn(second)).toEqual(['first']);
    expect(await failureOf(() => second.commit((db) => addNote(db, 'second')))).toBe(
      'vault.readOnly',
    );
    await session.close();
    expect((await reopen(path, recoveryKey)).info.readOnly).toBeNull();
  });

  test('in a folder that cannot be written', async () => {
    const { session, path, recoveryKey } = await makeVault();
    await session.close();
    const storage = { ...createFaultyStorage(), isWritable: () => Promise.resolve(false) };
    const second = await reopen(path, recoveryKey, { storage });
    expect(second.info.readOnly).toBe('folderReadOnly');
    const rekey = {
      current: { kind: 'passphrase' as const, passphrase },
      newPassphrase: 'x',
      record: () => undefined,
    };
    expect(await failureOf(() => second.rekey(rekey))).toBe('vault.readOnly');
  });

  test('with a damaged header', async () => {
    const { session, path, recoveryKey, folder } = await makeVault();
    await session.close();
    const bytes = await readFile(path);
    bytes[96 + 40] = (bytes[96 + 40] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const damaged = await reopen(path, recoveryKey);
    expect(damaged.info.readOnly).toBe('headerDamaged');
    expect(notesIn(damaged)).toEqual(['first']);
    const copy = join(folder, 'copy.sparekey');
    expect(await failureOf(() => damaged.exportSealed(copy))).toBe('vault.damaged header');
    expect(await readFile(path)).toEqual(bytes);
  });
});

describe('the previous copy', () => {
  test('opens in place of a damaged vault, which the next save puts aside', async () => {
    const { session, path, recoveryKey, folder } = await makeVault();
    await session.commit((db) => addNote(db, 'second'));
    await session.close();
    const damaged = await readFile(path);
    damaged.fill(0, 5000, 6000);
    await writeFile(path, damaged);
    expect(await failureOf(() => reopen(path, recoveryKey))).toBe('vault.damaged payload');

    const clock = { now: () => 1_732_000_000_000 };
    const rescued = await reopen(path, recoveryKey, { clock }, 'previous');
    expect(notesIn(rescued)).toEqual(['first']);
    expect(await readFile(path)).toEqual(damaged);
    await rescued.commit((db) => addNote(db, 'third'));
    await rescued.commit((db) => addNote(db, 'fourth'));
    await rescued.close();

    expect([...(await filesIn(folder)).keys()]).toEqual([
      '.mine.sparekey.lock',
      'mine.sparekey',
      'mine.sparekey.damaged-1732000000000',
      'mine.sparekey.previous',
    ]);
    expect(await readFile(`${path}.damaged-1732000000000`)).toEqual(damaged);
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'third', 'fourth']);
  });

  test('comes back where the vault itself is gone', async () => {
    const { session, path, recoveryKey, folder } = await makeVault();
    await session.commit((db) => addNote(db, 'second'));
    await session.close();
    await rename(path, join(await temporaryFolder(), 'gone'));
    const rescued = await reopen(path, recoveryKey, {}, 'previous');
    await rescued.commit((db) => addNote(db, 'third'));
    await rescued.close();
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'third']);
    expect([...(await filesIn(folder)).keys()]).toContain('mine.sparekey.previous');
  });

  test('that is not there', async () => {
    const { path, recoveryKey } = await makeVault();
    const opening = reopen(path, recoveryKey, {}, 'previous');
    await expect(opening).rejects.toMatchObject({
      code: 'vault.notFound',
      detail: { fileName: 'mine.sparekey.previous' },
    });
  });
});
