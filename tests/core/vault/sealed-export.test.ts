import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addNote, failureOf, filesIn, makeVault, notesIn, reopen } from './vault-fixture.ts';

describe('sealed export', () => {
  test('is a vault of its own with the same secrets', async () => {
    const { session, folder, recoveryKey, path } = await makeVault();
    const copy = join(folder, 'copy.sparekey');
    await writeFile(copy, 'chosen to be replaced');
    const pending = session.commit((db) => addNote(db, 'second'));
    await session.exportSealed(copy);
    await pending;
    expect(await readFile(copy)).toEqual(await readFile(path));
    expect(notesIn(await reopen(copy, recoveryKey))).toEqual(['first', 'second']);
  });

  test.each(['mine.sparekey', 'mine.sparekey.previous'])('never goes over %s', async (name) => {
    const { session, folder } = await makeVault();
    await session.commit((db) => addNote(db, 'second'));
    const before = await filesIn(folder);
    expect(await failureOf(() => session.exportSealed(join(folder, name)))).toBe(
      'vault.alreadyExists',
    );
    expect(await filesIn(folder)).toEqual(before);
  });

  test('into a folder that is not there', async () => {
    const { session, folder } = await makeVault();
    expect(await failureOf(() => session.exportSealed(join(folder, 'none', 'x')))).toBe(
      'storage.writeFailed',
    );
  });
});
