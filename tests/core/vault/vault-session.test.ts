import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { createKeyring } from '../../../electron/core/vault/new-keyring.ts';
import { openVaultBytes, sealVault } from '../../../electron/core/vault/vault-file.ts';
import type { Database } from '../../../electron/core/database/open-database.ts';
import { createVault, openVault } from '../../../electron/core/vault/vault-session.ts';
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

const byPassphrase: UnlockSecret = { kind: 'passphrase', passphrase };
const current = 'current' as const;

describe('create, commit, open', () => {
  test('what was committed is there after each opening', async () => {
    const path = join(await temporaryFolder(), 'mine.sparekey');
    const input = { path, passphrase, initialise: (db: Database) => addNote(db, 'first') };
    const { session, recoveryKey } = await createVault(dependencies, input);
    expect(session.info).toMatchObject({
      path,
      vaultName: 'mine',
      kdf: { memoryMiB: 64, passes: 3 },
      readOnly: null,
      generation: 1n,
    });
    await session.close();
    const byPhrase = await openVault(dependencies, { path, secret: byPassphrase, copy: current });
    await byPhrase.commit((db) => addNote(db, 'second'));
    await byPhrase.close();
    for (const note of ['third', 'fourth']) {
      const again = await reopen(path, recoveryKey);
      await again.commit((db) => addNote(db, note));
      await again.close();
    }
    const last = await reopen(path, recoveryKey);
    expect(notesIn(last)).toEqual(['first', 'second', 'third', 'fourth']);
    expect(last.info).toMatchObject({ generation: 4n, vaultId: session.info.vaultId });
  });

  test('each save names the file that it replaced', async () => {
    const { session, path, recoveryKey } = await makeVault();
    const secret: UnlockSecret = { kind: 'recoveryKey', recoveryKey };
    const replaced: Uint8Array[] = [];
    const hashes: Uint8Array[] = [new Uint8Array(32)];
    for (const note of ['second', 'third']) {
      hashes.push(hash256(await readFile(path)));
      await session.commit((db) => addNote(db, note));
    }
    for (const file of [`${path}.previous`, path]) {
      const opened = await openVaultBytes(await readFile(file), secret, deriveKey);
      replaced.push(opened.inner.replacedHash);
    }
    expect(replaced).toEqual(hashes.slice(1));
  });

  test('an existing file is never replaced by a new vault', async () => {
    const { path, session } = await makeVault();
    await session.commit((db) => addNote(db, 'second'));
    const input = { path, passphrase, initialise: () => undefined };
    const before = await readFile(path);
    expect(await failureOf(() => createVault(dependencies, input))).toBe('vault.alreadyExists');
    expect(await readFile(path)).toEqual(before);
    await session.close();
    await rename(path, `${path}.elsewhere`);
    expect(await failureOf(() => createVault(dependencies, input))).toBe('vault.alreadyExists');
  });

  test('an empty passphrase makes no vault', async () => {
    const path = join(await temporaryFolder(), 'mine.sparekey');
    const input = { path, passphrase: '', initialise: () => undefined };
    expect(await failureOf(() => createVault(dependencies, input))).toBe('vault.weakPassphrase');
  });

  test('a symbolic link is followed once and stays a link', async () => {
    const { session, path, recoveryKey } = await makeVault();
    await session.close();
    const link = join(await temporaryFolder(), 'link.sparekey');
    await symlink(path, link);
    const linked = await reopen(link, recoveryKey);
    expect(linked.info.path).toBe(path);
    await linked.commit((db) => addNote(db, 'second'));
    await linked.close();
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'second']);
  });
});

describe('commits', () => {
  test('queue in order and each is whole', async () => {
    const { session, path, recoveryKey } = await makeVault();
    const results = await Promise.all(
      ['a', 'b', 'c'].map((note) =>
        session.commit((db) => {
          addNote(db, note);
          return note.toUpperCase();
        }),
      ),
    );
    expect(results).toEqual(['A', 'B', 'C']);
    expect(session.revision).toBe(3);
    await session.close();
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'a', 'b', 'c']);
  });

  test('a change that throws is undone and not written', async () => {
    const { session, path } = await makeVault();
    const before = await readFile(path);
    const failing = session.commit((db) => {
      addNote(db, 'half');
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(notesIn(session)).toEqual(['first']);
    expect(await readFile(path)).toEqual(before);
    await session.commit((db) => addNote(db, 'second'));
    expect(notesIn(session)).toEqual(['first', 'second']);
  });

  test('closing waits for the write in flight and refuses new ones', async () => {
    const { session, path, recoveryKey } = await makeVault();
    const inFlight = session.commit((db) => addNote(db, 'second'));
    const closing = session.close();
    expect(await failureOf(() => session.commit((db) => addNote(db, 'late')))).toBe('vault.locked');
    await Promise.all([inFlight, closing]);
    expect(await failureOf(() => session.read((db) => db.name))).toBe('vault.locked');
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'second']);
  });

  test('an image beyond its limit is refused and the vault stays as it was', async () => {
    const { session, path } = await makeVault();
    const before = await readFile(path);
    const fill = session.commit((db) => {
      db.exec('CREATE TEMP TABLE unused (x)');
      const insert = db.prepare(
        "INSERT INTO activity (at, kind, detail, chain) VALUES (1, 'edit', ?, zeroblob(32))",
      );
      for (let round = 0; round < 70; round += 1) insert.run('x'.repeat(1024 * 1024));
    });
    await expect(fill).rejects.toMatchObject({ code: 'vault.tooLarge' });
    expect(await readFile(path)).toEqual(before);
    expect(notesIn(session)).toEqual(['first']);
  });
});

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

test('temporary files of a killed process go at the next opening, others stay', async () => {
  const { session, folder, path, recoveryKey } = await makeVault();
  await session.close();
  const foreign = ['.mine.sparekey.0123456789ab.tmp.txt', '.other.sparekey.0123456789ab.tmp'];
  for (const name of ['.mine.sparekey.0123456789ab.tmp', ...foreign]) {
    await writeFile(join(folder, name), 'rest');
  }
  await reopen(path, recoveryKey);
  expect([...(await filesIn(folder)).keys()].sort()).toEqual(
    ['.mine.sparekey.lock', 'mine.sparekey', ...foreign].sort(),
  );
});

test('no stored text shows in any file, in any encoding', async () => {
  const marker = 'MARKER-7f3q-plaintext';
  const { session, folder } = await makeVault();
  for (let round = 0; round < 3; round += 1) {
    await session.commit((db) => addNote(db, `${marker}${round}`));
  }
  const utf8 = Buffer.from(marker);
  const forms = [
    utf8,
    Buffer.from(marker, 'utf16le'),
    Buffer.from(utf8.toString('base64').slice(0, 24)),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(passphrase),
    Buffer.from('SQLite format 3'),
  ];
  for (const [name, content] of await filesIn(folder)) {
    expect(
      forms.filter((form) => content.includes(form)),
      name,
    ).toEqual([]);
  }
});
