import { namedDatabaseError, type Database } from './open-database.ts';

/**
 * Writes the database anew, without free pages and gaps. `secure_delete` overwrites each row that is deleted; this leaves
 * nothing to the care with which it does so. Not inside a transaction.
 */
export function compactDatabase(db: Database): void {
  try {
    db.exec('VACUUM');
  } catch (error) {
    throw namedDatabaseError(error);
  }
}
