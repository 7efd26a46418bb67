import type { Database } from './open-database.ts';

type SqlValue = string | number | null | Buffer;
type SqlParams = Readonly<Record<string, SqlValue>>;

type Statement = ReturnType<Database['prepare']>;

const statements = new WeakMap<Database, Map<string, Statement>>();

/** Preparing costs more than most of our statements take, so each is prepared once per database. */
function prepared(db: Database, sql: string): Statement {
  let ofDatabase = statements.get(db);
  if (ofDatabase === undefined) {
    ofDatabase = new Map();
    statements.set(db, ofDatabase);
  }
  let statement = ofDatabase.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    ofDatabase.set(sql, statement);
  }
  return statement;
}

/** Every row of a query; `Row` names its columns as the SQL does. */
export function allRows<Row>(db: Database, sql: string, params: SqlParams = {}): readonly Row[] {
  return prepared(db, sql).all(params) as Row[];
}

export function firstRow<Row>(db: Database, sql: string, params: SqlParams = {}): Row | undefined {
  return prepared(db, sql).get(params) as Row | undefined;
}

/** Inserts one row and returns its `nr`. */
export function insertRow(db: Database, sql: string, params: SqlParams): number {
  return Number(prepared(db, sql).run(params).lastInsertRowid);
}

/** Runs a statement that may change any number of rows. */
export function execute(db: Database, sql: string, params: SqlParams = {}): void {
  prepared(db, sql).run(params);
}

/** Runs a statement that must change exactly one row, else throws what `otherwise` makes. */
export function changeOneRow(
  db: Database,
  sql: string,
  params: SqlParams,
  otherwise: () => Error,
): void {
  if (prepared(db, sql).run(params).changes !== 1) throw otherwise();
}
