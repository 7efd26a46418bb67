import startSqlite, { type Sqlite, type SqliteDatabase } from '@sqlite.org/sqlite-wasm';
import { program } from 'virtual:sqlite-program';
import type { FoundAccount, FoundCode } from './found-account.ts';

/** The active sets of all accounts in a vault's image, read without changing a byte of it. */
export async function readImage(image: Uint8Array): Promise<readonly FoundAccount[]> {
  // SQLite looks here for where to put its notes; one would be about storage that a page without a server never has.
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: ignore } });
  const sqlite = await startSqlite({
    wasmBinary: Uint8Array.from(atob(program), (char) => char.charCodeAt(0)).buffer,
    print: ignore,
    printErr: ignore,
  });
  const db = openImage(sqlite, image);
  try {
    rows(db, 'PRAGMA trusted_schema = OFF');
    return accountsOf(rows(db, codesQuery));
  } finally {
    db.close();
  }
}

function openImage(sqlite: Sqlite, image: Uint8Array): SqliteDatabase {
  const { capi, wasm, oo1 } = sqlite;
  const db = new oo1.DB(':memory:', 'c');
  const data = wasm.allocFromTypedArray(image);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE + capi.SQLITE_DESERIALIZE_READONLY;
  const result = capi.sqlite3_deserialize(
    db.pointer,
    'main',
    data,
    image.length,
    image.length,
    flags,
  );
  if (result !== capi.SQLITE_OK) throw new Error(`SQLite refused the image (${result})`);
  return db;
}

const codesQuery = `
  SELECT a.nr AS account, a.issuer, a.name, a.url, s.kind, c.position, c.value, (
    SELECT coalesce(outcome, 'reserved') FROM code_use
    WHERE code_nr = c.nr AND outcome IS NOT 'released'
    ORDER BY CASE outcome WHEN 'worked' THEN 0 WHEN 'rejected' THEN 1 ELSE 2 END LIMIT 1) AS state
  FROM account a
  JOIN code_set s ON s.account_nr = a.nr AND s.replaced_at IS NULL
  JOIN recovery_code c ON c.code_set_nr = s.nr
  WHERE a.deleted_at IS NULL
  ORDER BY a.issuer COLLATE NOCASE, a.name COLLATE NOCASE, a.nr, c.position`;

type Row = Readonly<Record<string, string | number | null>>;

function rows(db: SqliteDatabase, sql: string): readonly Row[] {
  return db.exec({ sql, rowMode: 'object', returnValue: 'resultRows' });
}

function accountsOf(found: readonly Row[]): readonly FoundAccount[] {
  const byAccount = Map.groupBy(found, (row) => row['account']);
  return [...byAccount.values()].map((codes) => {
    const kind = codes[0]?.['kind'] as FoundAccount['kind'];
    return {
      issuer: String(codes[0]?.['issuer']),
      name: String(codes[0]?.['name']),
      url: codes[0]?.['url'] == null ? null : String(codes[0]['url']),
      kind,
      codes: codes.map((row) => ({
        position: Number(row['position']),
        value: String(row['value']),
        state: kind === 'reusable' ? 'live' : ((row['state'] ?? 'live') as FoundCode['state']),
      })),
    };
  });
}

function ignore(): void {
  // SQLite's notes about storage that this page does not use.
}
