import { describe, expect, it } from 'vitest';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { appendActivity, firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { createEmptyDatabase } from '../../../electron/core/database/open-database.ts';

function fiveLines() {
  const db = createEmptyDatabase();
  for (let at = 1; at <= 5; at += 1) {
    appendActivity(db, hash256, { at, kind: 'use', useId: `use-${String(at)}`, detail: { at } });
  }
  return db;
}

describe('activity chain', () => {
  it('is whole when nobody touched it, and when there is none', () => {
    expect(firstBrokenActivity(fiveLines(), hash256)).toBeNull();
    expect(firstBrokenActivity(createEmptyDatabase(), hash256)).toBeNull();
  });

  it.each([
    ['a changed time', 'UPDATE activity SET at = 9 WHERE seq = 3', 3],
    ['a changed kind', "UPDATE activity SET kind = 'undo' WHERE seq = 1", 1],
    ['a changed id', "UPDATE activity SET use_id = 'use-x' WHERE seq = 2", 2],
    [
      'an id moved to another field',
      'UPDATE activity SET code_id = use_id, use_id = NULL WHERE seq = 4',
      4,
    ],
    ['a changed detail', "UPDATE activity SET detail = '{}' WHERE seq = 5", 5],
    ['a removed line', 'DELETE FROM activity WHERE seq = 2', 2],
    ['a removed first line', 'DELETE FROM activity WHERE seq = 1', 1],
    [
      'two swapped lines',
      'UPDATE activity SET seq = 9 WHERE seq = 2; UPDATE activity SET seq = 2 WHERE seq = 3; UPDATE activity SET seq = 3 WHERE seq = 9',
      2,
    ],
  ])('shows %s', (_name, sql, line) => {
    const db = fiveLines();
    db.exec(sql);
    expect(firstBrokenActivity(db, hash256)).toBe(line);
  });
});
