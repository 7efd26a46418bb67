import type { Database } from '../open-database.ts';

/**
 * Under which names a sheet lists a set: a set that was moved since, or whose account has another name now, stands on
 * paper under a name that nobody finds. Of sheets from before it is taken that they show the names of today.
 */
export function printedNames(db: Database): void {
  db.exec(`
CREATE TABLE paper_sheet_set (
  code_set_nr INTEGER NOT NULL REFERENCES code_set (nr),
  paper_sheet_nr INTEGER NOT NULL REFERENCES paper_sheet (nr),
  issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 320),
  PRIMARY KEY (code_set_nr, paper_sheet_nr)
) STRICT, WITHOUT ROWID;

INSERT INTO paper_sheet_set (code_set_nr, paper_sheet_nr, issuer, name)
  SELECT DISTINCT s.nr, p.paper_sheet_nr, a.issuer, a.name
  FROM paper_sheet_code p
  JOIN recovery_code c ON c.nr = p.code_nr
  JOIN code_set s ON s.nr = c.code_set_nr
  JOIN account a ON a.nr = s.account_nr;
`);
}
