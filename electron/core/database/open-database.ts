import BetterSqlite3 from 'better-sqlite3';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { applicationId, latestVersion, migrate } from './migrate.ts';
import { holdsForeignCode, schemaText } from './schema-text.ts';

/** An open in-memory database. Only this file knows which library is behind it. */
export type Database = BetterSqlite3.Database;

const pageBytes = 4096;
const maxPages = limits.imageBytes / pageBytes;
const nodeApiVersion = 10;

// The native module is loaded with the first connection and would crash an older Node without a word.
if (Number(process.versions['napi'] ?? 0) < nodeApiVersion) {
  throw new VaultError('platform.nodeTooOld', { required: 22, found: process.versions.node });
}

/** A new, empty database with the newest schema. */
export function createEmptyDatabase(): Database {
  const db = connect(':memory:');
  db.pragma(`application_id = ${String(applicationId)}`);
  migrate(db);
  return db;
}

/**
 * Opens a serialised database and brings it to the newest schema. The image is copied; the caller keeps its bytes.
 * Throws `vault.damaged` (part `image`) for anything that is not exactly a database of ours, `vault.tooNew` for one
 * of a later version.
 */
export function openImage(image: Uint8Array): Database {
  if (!hasOurHeader(image)) throw damaged();
  let db: Database | undefined;
  try {
    db = connect(Buffer.from(image.buffer, image.byteOffset, image.byteLength));
    checkContents(db);
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw error instanceof BetterSqlite3.SqliteError ? damaged(error) : error;
  }
}

/**
 * The database as bytes. Not inside a transaction: on a database opened from an image, uncommitted rows would be
 * missing. Throws `vault.tooLarge` above the image limit.
 */
export function serializeImage(db: Database): Uint8Array {
  if (db.inTransaction) throw new Error('serialised inside a transaction');
  const image = db.serialize();
  if (image.length > limits.imageBytes) throw tooLarge();
  return image;
}

/** Says in our words that the image may not grow further; any other error comes back as it is. */
export function namedDatabaseError(error: unknown): unknown {
  return error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_FULL'
    ? tooLarge(error)
    : error;
}

function connect(source: string | Buffer): Database {
  const db = new BetterSqlite3(source);
  if (source === ':memory:') db.pragma(`page_size = ${String(pageBytes)}`);
  // SQLite's defaults are the opposite of each of these, so they are set on every connection.
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
  db.pragma(`max_page_count = ${String(maxPages)}`);
  return db;
}

/** Header fields of https://www.sqlite.org/fileformat.html §1.3 that decide whether the image may be opened at all. */
function hasOurHeader(image: Uint8Array): boolean {
  if (image.length < pageBytes || image.length > limits.imageBytes) return false;
  if (image.length % pageBytes !== 0) return false;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  // Bytes 18 and 19 are 2 for a write-ahead log, which an image cannot have.
  return view.getUint16(16) === pageBytes && image[18] === 1 && image[19] === 1;
}

function checkContents(db: Database): void {
  // Before quick_check, which would already run the code of a virtual table.
  if (holdsForeignCode(db)) throw damaged();
  if (db.pragma('quick_check', { simple: true }) !== 'ok') throw damaged();
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw damaged();
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > latestVersion) {
    throw new VaultError('vault.tooNew', { found: version, known: latestVersion });
  }
  if (version < 1 || schemaText(db) !== schemaTextOf(version)) throw damaged();
}

const schemaTexts = new Map<number, string>();

/** The schema that the migrations up to `version` make. */
function schemaTextOf(version: number): string {
  const known = schemaTexts.get(version);
  if (known !== undefined) return known;
  const db = connect(':memory:');
  try {
    migrate(db, version);
    const text = schemaText(db);
    schemaTexts.set(version, text);
    return text;
  } finally {
    db.close();
  }
}

function damaged(cause?: unknown): VaultError {
  return new VaultError('vault.damaged', { part: 'image' }, { cause });
}

function tooLarge(cause?: unknown): VaultError {
  return new VaultError('vault.tooLarge', { limitBytes: limits.imageBytes }, { cause });
}
