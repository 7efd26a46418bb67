import { namedDatabaseError, type Database } from './open-database.ts';

/**
 * Writes the database anew. `secure_delete` overwrites a row that is deleted, but not the copies that SQLite may have left in
 * the unused part of a page when it moved rows about earlier; in the new image there are none. Not inside a transaction.
 */
export function compactDatabase(db: Database): void {
  try {
    db.exec('VACUUM');
  } catch (error) {
    throw namedDatabaseError(error);
  }
}
