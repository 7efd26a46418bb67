import type { Database } from './open-database.ts';

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/**
 * Everything that the schema declares, as one text. It is compared in full with what our own migrations make, so that
 * an image cannot bring a trigger, a view, a table or a column of its own.
 */
export function schemaText(db: Database): string {
  const rows = db
    .prepare<[], SchemaRow>(
      'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  return JSON.stringify(rows.map((row) => [row.type, row.name, row.tbl_name, row.sql]));
}

/** True when the schema holds what SQLite would execute: a trigger, a view or a virtual table. We have none. */
export function holdsForeignCode(db: Database): boolean {
  const foreign = db
    .prepare<[], number>(
      `SELECT count(*) FROM sqlite_schema
       WHERE type NOT IN ('table', 'index') OR (type = 'table' AND rootpage = 0)`,
    )
    .pluck()
    .get();
  return foreign !== 0;
}
