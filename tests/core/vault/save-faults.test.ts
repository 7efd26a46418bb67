import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../electron/core/database/open-database.ts';
import { createVault } from '../../../electron/core/vault/vault-session.ts';
import { createFaultyStorage, type FaultyStorage } from './faulty-storage.ts';
import {
  addNote,
  dependencies,
  failureOf,
  filesIn,
  makeVault,
  notesIn,
  passphrase,
  reopen,
  temporaryFolder,
  type MadeVault,
} from './vault-fixture.ts';

const faults = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES'];
const tidy = ['.mine.sparekey.lock', 'mine.sparekey', 'mine.sparekey.previous'];

async function makeFaulty(
  renamePauses: readonly number[] = [],
): Promise<MadeVault & { readonly storage: FaultyStorage }> {
  const storage = createFaultyStorage(renamePauses);
  const vault = await makeVault({ storage });
  await vault.session.commit((db) => addNote(db, 'second'));
  storage.reset();
  return { ...vault, storage };
}

/** The calls of one undisturbed save, as `operation nth`. */
const saveCalls = [
  'read vault',
  'create temporary',
  'link temporary',
  'rename previous',
  'syncFolder folder',
  'remove temporary',
  'rename vault',
  'syncFolder folder',
];

test('a save makes these calls in this order', async () => {
  const { session, storage, path, folder } = await makeFaulty();
  await session.commit((db) => addNote(db, 'third'));
  const named = storage.calls.map((call) => `${call.operation} ${whatIs(call.path, path, folder)}`);
  expect(named).toEqual(saveCalls);
});

describe('a failure that passes', () => {
  test('at any call leaves the old file, no leftover, and a session that goes on', async () => {
    const { session, storage, path, folder, recoveryKey } = await makeFaulty();
    const kept: unknown[] = ['first', 'second'];
    for (const fault of faults) {
      for (const at of saveCalls.keys()) {
        const before = await readFile(path);
        const { generation } = session.info;
        storage.reset();
        storage.failWith = ({ nth }) => (nth === at ? fault : null);
        const failure = await failureOf(() => session.commit((db) => addNote(db, 'lost')));
        storage.failWith = () => null;

        // Without hard links the previous copy is written out; what is removed is gone already.
        if (/^(link|remove)/.test(saveCalls[at] ?? '')) {
          expect(failure).toBe('no failure');
          await session.commit((db) => db.exec("DELETE FROM tag WHERE label = 'lost'"));
          continue;
        }
        const full = fault === 'ENOSPC' || fault === 'EDQUOT';
        expect(failure).toBe(full ? 'storage.full' : 'storage.writeFailed');
        expect(await readFile(path)).toEqual(before);
        expect([...(await filesIn(folder)).keys()]).toEqual(tidy);
        expect(session.info.generation).toBe(generation);
        expect(notesIn(session)).toEqual(kept);

        kept.push(`${fault} ${at}`);
        await session.commit((db) => addNote(db, `${fault} ${at}`));
      }
    }
    await session.close();
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(kept);
  });
});

describe('a failure that stays', () => {
  test.each(saveCalls.map((call, at) => [call, at] as const))(
    'from "%s" on: the session shows the last save, and the next one works once the disk does',
    async (_call, at) => {
      const { session, storage, path, recoveryKey } = await makeFaulty();
      storage.failWith = ({ nth }) => (nth >= at ? 'EIO' : null);
      for (const note of ['third', 'again']) {
        expect(await failureOf(() => session.commit((db) => addNote(db, note)))).toBe(
          'storage.writeFailed',
        );
        expect(notesIn(session)).toEqual(['first', 'second']);
      }
      storage.failWith = () => null;
      await session.commit((db) => addNote(db, 'fourth'));
      await session.close();
      expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'second', 'fourth']);
    },
  );
});

describe('a system that does not let go of the old file', () => {
  test('gets time', async () => {
    const { session, storage, path, recoveryKey } = await makeFaulty([1, 1, 1]);
    let refusals = 3;
    storage.failWith = (call) =>
      call.operation === 'rename' && call.path === path && refusals-- > 0 ? 'EBUSY' : null;
    await session.commit((db) => addNote(db, 'third'));
    await session.close();
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'second', 'third']);
  });

  test('in the end finds the new bytes under another name', async () => {
    const { session, storage, path, folder, recoveryKey } = await makeFaulty([1, 1]);
    const before = await readFile(path);
    storage.failWith = (call) =>
      call.operation === 'rename' && call.path === path ? 'EPERM' : null;
    await expect(session.commit((db) => addNote(db, 'third'))).rejects.toMatchObject({
      code: 'storage.leftUnsaved',
      detail: { fileName: 'mine.sparekey.unsaved-3' },
    });
    expect(await readFile(path)).toEqual(before);
    expect(notesIn(session)).toEqual(['first', 'second']);
    const unsaved = await reopen(join(folder, 'mine.sparekey.unsaved-3'), recoveryKey);
    expect(notesIn(unsaved)).toEqual(['first', 'second', 'third']);
  });
});

describe('a file that is not the one last seen', () => {
  test('is not overwritten', async () => {
    const { session, path } = await makeFaulty();
    const foreign = Buffer.from(await readFile(path));
    foreign[foreign.length - 1] = (foreign.at(-1) ?? 0) ^ 1;
    await writeFile(path, foreign);
    expect(await failureOf(() => session.commit((db) => addNote(db, 'third')))).toBe(
      'vault.changedElsewhere',
    );
    expect(await readFile(path)).toEqual(foreign);
    expect(notesIn(session)).toEqual(['first', 'second']);
  });

  test('and one that is gone is not written anew', async () => {
    const { session, storage, path, folder } = await makeFaulty();
    await storage.rename(path, join(folder, 'elsewhere'));
    expect(await failureOf(() => session.commit((db) => addNote(db, 'third')))).toBe(
      'vault.notFound',
    );
    expect([...(await filesIn(folder)).keys()]).not.toContain('mine.sparekey');
  });
});

describe('making a vault', () => {
  test.each(['create', 'syncFolder'] as const)(
    'leaves nothing when %s fails',
    async (operation) => {
      const storage = createFaultyStorage();
      storage.failWith = (call) => (call.operation === operation ? 'ENOSPC' : null);
      const folder = await temporaryFolder();
      const input = { path: join(folder, 'new.sparekey'), passphrase, initialise: () => undefined };
      const failure = await failureOf(() => createVault({ ...dependencies, storage }, input));
      expect(failure).toBe('storage.full');
      expect([...(await filesIn(folder)).keys()]).toEqual(['.new.sparekey.lock']);
    },
  );

  test('works where there are no hard links', async () => {
    const storage = createFaultyStorage();
    storage.failWith = (call) => (call.operation === 'link' ? 'EPERM' : null);
    const path = join(await temporaryFolder(), 'new.sparekey');
    const initialise = (db: Database): void => addNote(db, 'first');
    const input = { path, passphrase, initialise };
    const { session, recoveryKey } = await createVault({ ...dependencies, storage }, input);
    await session.commit((db) => addNote(db, 'second'));
    await session.close();
    expect(notesIn(await reopen(path, recoveryKey))).toEqual(['first', 'second']);
    expect(notesIn(await reopen(path, recoveryKey, {}, 'previous'))).toEqual(['first']);
  });
});

function whatIs(called: string, path: string, folder: string): string {
  if (called === folder) return 'folder';
  if (called === path) return 'vault';
  if (called === `${path}.previous`) return 'previous';
  return called.endsWith('.tmp') ? 'temporary' : called;
}
