import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { openVaultBytes } from '../../../electron/core/vault/vault-file.ts';
import type { Database } from '../../../electron/core/database/open-database.ts';
import { createVault, openVault } from '../../../electron/core/vault/vault-session.ts';
import type { UnlockSecret } from '../../../shared/contract.ts';
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
    const { generation } = session.info;
    const results = await Promise.all(
      ['a', 'b', 'c'].map((note) =>
        session.commit((db) => {
          addNote(db, note);
          return note.toUpperCase();
        }),
      ),
    );
    expect(results).toEqual(['A', 'B', 'C']);
    expect(session.info.generation).toBe(generation + 3n);
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
