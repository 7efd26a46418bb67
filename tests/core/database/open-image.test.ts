import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  createEmptyDatabase,
  openImage,
  serializeImage,
} from '../../../electron/core/database/open-database.ts';
import { failing } from '../../support/failing.ts';
import { addTestAccount, createTestDatabase } from '../../support/test-change.ts';

/** An image after a change that our own code would never make. */
function imageAfter(change: (db: BetterSqlite3.Database) => void): Uint8Array {
  const image = Buffer.from(serializeImage(createEmptyDatabase()));
  const db = new BetterSqlite3(image);
  change(db);
  return db.serialize();
}

function withBytes(change: (image: Uint8Array) => Uint8Array | undefined): Uint8Array {
  const image = Uint8Array.from(serializeImage(createTestDatabase()));
  return change(image) ?? image;
}

const damagedImage = failing('vault.damaged', { part: 'image' });

describe('openImage', () => {
  it.each<[string, () => Uint8Array]>([
    [
      'a foreign trigger',
      () =>
        imageAfter((db) => db.exec('CREATE TRIGGER t AFTER INSERT ON account BEGIN SELECT 1; END')),
    ],
    ['a foreign view', () => imageAfter((db) => db.exec('CREATE VIEW v AS SELECT * FROM account'))],
    [
      'a virtual table',
      () => imageAfter((db) => db.exec('CREATE VIRTUAL TABLE t USING fts5(value)')),
    ],
    ['a foreign table', () => imageAfter((db) => db.exec('CREATE TABLE t (value TEXT)'))],
    ['a foreign index', () => imageAfter((db) => db.exec('CREATE INDEX i ON account (note)'))],
    ['statistics that would steer the planner', () => imageAfter((db) => db.exec('ANALYZE'))],
    [
      'an added column',
      () => imageAfter((db) => db.exec('ALTER TABLE account ADD COLUMN extra TEXT')),
    ],
    ['a missing table', () => imageAfter((db) => db.exec('DROP TABLE account_tag'))],
    [
      'a default that runs a function',
      () =>
        imageAfter((db) =>
          db.exec('ALTER TABLE tag ADD COLUMN extra TEXT DEFAULT (hex(zeroblob(9)))'),
        ),
    ],
    ['another application id', () => imageAfter((db) => db.pragma('application_id = 7'))],
    ['version 0', () => imageAfter((db) => db.pragma('user_version = 0'))],
    ['a negative version', () => imageAfter((db) => db.pragma('user_version = -1'))],
    ['a write-ahead log on write', () => withBytes((image) => void (image[18] = 2))],
    ['a write-ahead log on read', () => withBytes((image) => void (image[19] = 2))],
    ['another page size', () => withBytes((image) => void (image[16] = 0x20))],
    ['no database', () => withBytes((image) => void image.fill(0x41))],
    ['nothing', () => new Uint8Array()],
    ['half a page', () => withBytes((image) => image.slice(0, 2048))],
    ['a cut page', () => withBytes((image) => image.slice(0, image.length - 1))],
    ['missing pages', () => withBytes((image) => image.slice(0, image.length - 4096))],
    ['a broken b-tree', () => withBytes((image) => void image.fill(0xff, 4096, 4200))],
    ['more than 64 MiB', () => new Uint8Array(64 * 1024 * 1024 + 4096)],
  ])('refuses %s', (_name, image) => {
    expect(() => openImage(image())).toThrowError(damagedImage);
  });

  it('refuses a later version by its own name', () => {
    const later = imageAfter((db) => db.pragma('user_version = 99'));
    expect(() => openImage(later)).toThrowError(
      expect.objectContaining({ code: 'vault.tooNew', detail: { found: 99, known: 2 } }),
    );
  });

  it('reads a view into a larger buffer and leaves the bytes alone', () => {
    const image = serializeImage(createTestDatabase());
    const around = new Uint8Array(image.length + 64).fill(9);
    around.set(image, 32);
    const view = around.subarray(32, 32 + image.length);
    const db = openImage(view);
    addTestAccount(db);
    expect(Buffer.from(view).equals(image)).toBe(true);
  });

  it('gives back what was stored, also from an image of an image', () => {
    const db = createTestDatabase();
    const account = addTestAccount(db);
    const again = openImage(serializeImage(openImage(serializeImage(db))));
    expect(again.prepare('SELECT id, issuer, name FROM account').all()).toEqual([
      { id: account.id, issuer: 'GitHub', name: 'alexdoe' },
    ]);
  });

  it.each([
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['secure_delete', 1],
    ['temp_store', 2],
    ['foreign_keys', 1],
    ['max_page_count', 16384],
    ['application_id', 0x53504b31],
    ['user_version', 2],
  ])('sets %s to %i on a new and on an opened database', (pragma, value) => {
    const db = createEmptyDatabase();
    expect(db.pragma(pragma, { simple: true })).toBe(value);
    expect(openImage(serializeImage(db)).pragma(pragma, { simple: true })).toBe(value);
  });
});

describe('serializeImage', () => {
  it('is never asked inside a transaction, where rows would be missing', () => {
    const db = openImage(serializeImage(createEmptyDatabase()));
    db.exec('BEGIN');
    expect(() => serializeImage(db)).toThrowError('inside a transaction');
  });

  it('leaves nothing of a deleted or overwritten value', () => {
    const db = openImage(serializeImage(createTestDatabase()));
    const long = 'marker-kept-in-overflow-pages-'.repeat(600);
    for (let index = 0; index < 50; index += 1) {
      const { nr } = addTestAccount(db, `marker-issuer-${String(index)}`);
      db.prepare('UPDATE account SET note = ? WHERE nr = ?').run(long, nr);
    }
    const text = (): string => Buffer.from(serializeImage(db)).toString('latin1');
    expect(text()).toContain('marker-');
    db.prepare("UPDATE account SET note = '', issuer = 'x' WHERE nr % 2 = 0").run();
    db.prepare('DELETE FROM account WHERE nr % 2 = 1').run();
    expect(text()).not.toContain('marker-');
  });
});
