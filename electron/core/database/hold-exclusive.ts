import BetterSqlite3 from 'better-sqlite3';

export interface ExclusiveHold {
  release(): void;
}

/**
 * Holds a small SQLite file exclusively. SQLite's own lock is the one that works alike on every system and is gone the
 * moment its process dies, whatever the reason. `busy`: another process has it; `unavailable`: the file cannot be made here.
 */
export function holdExclusive(path: string): ExclusiveHold | 'busy' | 'unavailable' {
  let db: BetterSqlite3.Database | undefined;
  try {
    db = new BetterSqlite3(path, { timeout: 0 });
    // The file stays empty: a rollback journal beside it would only be litter.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return {
      release: () => {
        held.close();
      },
    };
  } catch (error) {
    db?.close();
    const busy = error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY');
    return busy ? 'busy' : 'unavailable';
  }
}
