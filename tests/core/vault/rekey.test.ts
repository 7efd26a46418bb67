import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../electron/core/database/open-database.ts';
import { openVaultBytes } from '../../../electron/core/vault/vault-file.ts';
import type { UnlockSecret } from '../../../shared/contract.ts';
import { createFaultyStorage } from './faulty-storage.ts';
import {
  addNote,
  deriveKey,
  failureOf,
  makeVault,
  notesIn,
  passphrase,
  reopen,
} from './vault-fixture.ts';

const byPassphrase: UnlockSecret = { kind: 'passphrase', passphrase };

describe('re-key', () => {
  test('lets nothing old open the new file or its previous copy', async () => {
    const { session, path, recoveryKey } = await makeVault();
    await session.commit((db) => addNote(db, 'second'));
    const { recoveryKey: newKey } = await session.rekey({
      current: byPassphrase,
      newPassphrase: 'another one',
      record: (db) => addNote(db, 'rekeyed'),
    });
    await session.commit((db) => addNote(db, 'after'));
    await session.close();

    for (const name of [path, `${path}.previous`]) {
      const bytes = await readFile(name);
      const opens = (secret: UnlockSecret): Promise<string> =>
        failureOf(() => openVaultBytes(bytes, secret, deriveKey));
      expect(await opens(byPassphrase)).toBe('vault.wrongPassphrase');
      expect(await opens({ kind: 'recoveryKey', recoveryKey })).toBe('vault.wrongRecoveryKey');
      expect(await opens({ kind: 'recoveryKey', recoveryKey: newKey })).toBe('no failure');
      expect(await opens({ kind: 'passphrase', passphrase: 'another one' })).toBe('no failure');
    }
    const notes = ['first', 'second', 'rekeyed', 'after'];
    expect(notesIn(await reopen(path, newKey))).toEqual(notes);
  });

  test('leaves no file at once that the old secrets open', async () => {
    const { session, path, recoveryKey } = await makeVault();
    await session.rekey({
      current: byPassphrase,
      newPassphrase: 'another one',
      record: () => undefined,
    });
    for (const copy of ['current', 'previous'] as const) {
      expect(await failureOf(() => reopen(path, recoveryKey, {}, copy))).toBe(
        'vault.wrongRecoveryKey',
      );
    }
  });

  test('by recovery key gives a forgotten passphrase a successor', async () => {
    const { session, path, recoveryKey } = await makeVault();
    await session.rekey({
      current: { kind: 'recoveryKey', recoveryKey },
      newPassphrase: 'another one',
      record: () => undefined,
    });
    await session.close();
    const opens = (secret: UnlockSecret): Promise<string> =>
      readFile(path).then((bytes) => failureOf(() => openVaultBytes(bytes, secret, deriveKey)));
    expect(await opens({ kind: 'passphrase', passphrase: 'another one' })).toBe('no failure');
    expect(await opens(byPassphrase)).toBe('vault.wrongPassphrase');
  });

  test('needs a secret that opens the vault', async () => {
    const { session, path } = await makeVault();
    const before = await readFile(path);
    const current: UnlockSecret = { kind: 'passphrase', passphrase: 'wrong' };
    const rekey = { current, newPassphrase: 'x', record: () => undefined };
    expect(await failureOf(() => session.rekey(rekey))).toBe('vault.wrongPassphrase');
    expect(await readFile(path)).toEqual(before);
  });

  test('that cannot be written leaves the old secrets in force', async () => {
    const storage = createFaultyStorage();
    const { session, path, recoveryKey } = await makeVault({ storage });
    storage.failWith = ({ operation }) => (operation === 'create' ? 'ENOSPC' : null);
    const rekey = {
      current: byPassphrase,
      newPassphrase: 'another one',
      record: (db: Database) => addNote(db, 'rekeyed'),
    };
    expect(await failureOf(() => session.rekey(rekey))).toBe('storage.full');
    storage.failWith = () => null;
    await session.commit((db) => addNote(db, 'second'));
    await session.close();
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'second']);
  });
});
