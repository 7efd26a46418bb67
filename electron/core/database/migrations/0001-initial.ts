import type { Database } from '../open-database.ts';

/**
 * First schema. Ids are random UUIDs as text and are all that merge and the front ends see; `nr` is a short local join
 * key, which keeps the image, and with it every commit, at less than half the size. Times are milliseconds since 1970
 * and may be wrong when a clock was set back, so order comes from `seq` and `nr`. States are never stored.
 */
export function initialSchema(db: Database): void {
  db.exec(accounts);
  db.exec(codes);
  db.exec(paper);
  db.exec(records);
}

/**
 * `account_edit` holds the last writer of each field that can be edited: hybrid clock (never behind the wall clock nor
 * behind any stamp seen) and device. A field without a row was not edited since the account was made. `deleted` is a
 * field like the others, so that a later edit revives. `check_on` is a calendar day, for example 2027-03-01: the same
 * day wherever the vault is opened. Of an account deleted for good only the id stays, in `deleted_account`, so that an
 * older copy of the vault does not bring it back unnoticed.
 */
const accounts = `
CREATE TABLE account (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 320),
  url TEXT CHECK (length(url) <= 2048),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000),
  low_threshold INTEGER CHECK (low_threshold BETWEEN 0 AND 100),
  check_on TEXT CHECK (length(check_on) = 10),
  created_at INTEGER NOT NULL,
  archived_at INTEGER,
  deleted_at INTEGER
) STRICT;

CREATE INDEX account_by_name ON account (issuer COLLATE NOCASE, name COLLATE NOCASE);

CREATE TABLE account_edit (
  account_nr INTEGER NOT NULL REFERENCES account (nr),
  field TEXT NOT NULL CHECK (field IN (
    'issuer', 'name', 'url', 'note', 'lowThreshold', 'checkOn', 'archived', 'deleted')),
  clock INTEGER NOT NULL CHECK (clock > 0),
  device TEXT NOT NULL CHECK (length(device) = 32),
  PRIMARY KEY (account_nr, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  label TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(label) BETWEEN 1 AND 100)
) STRICT;

CREATE TABLE account_tag (
  account_nr INTEGER NOT NULL REFERENCES account (nr),
  tag_nr INTEGER NOT NULL REFERENCES tag (nr),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  clock INTEGER NOT NULL CHECK (clock > 0),
  device TEXT NOT NULL CHECK (length(device) = 32),
  PRIMARY KEY (account_nr, tag_nr)
) STRICT, WITHOUT ROWID;

CREATE TABLE deleted_account (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  clock INTEGER NOT NULL CHECK (clock > 0),
  device TEXT NOT NULL CHECK (length(device) = 32)
) STRICT, WITHOUT ROWID;
`;

/**
 * `recovery_code.id` has no index: codes are reached through their set, and the few look-ups by id alone can afford a
 * scan, while an index would be paid for in every commit. A `code_use` without `reserved_at` happened before the code
 * came into the vault, at a time nobody knows. A set that was moved to another account, and the note of a use, carry
 * the stamp of that edit; 0 and empty before the first one.
 */
const codes = `
CREATE TABLE code_set (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  account_nr INTEGER NOT NULL REFERENCES account (nr),
  account_clock INTEGER NOT NULL DEFAULT 0 CHECK (account_clock >= 0),
  account_device TEXT NOT NULL DEFAULT '' CHECK (length(account_device) IN (0, 32)),
  kind TEXT NOT NULL CHECK (kind IN ('any-order', 'ordered', 'single', 'reusable')),
  origin TEXT NOT NULL CHECK (origin IN ('import', 'generate', 'typed', 'paper')),
  source_name TEXT CHECK (length(source_name) <= 255),
  issued_at INTEGER,
  created_at INTEGER NOT NULL,
  replaced_at INTEGER
) STRICT;

CREATE INDEX code_set_by_account ON code_set (account_nr);
CREATE UNIQUE INDEX code_set_active ON code_set (account_nr) WHERE replaced_at IS NULL;

CREATE TABLE recovery_code (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (length(id) = 36),
  code_set_nr INTEGER NOT NULL REFERENCES code_set (nr),
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 1000),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 512),
  match_key TEXT NOT NULL CHECK (length(match_key) >= 1),
  UNIQUE (code_set_nr, position)
) STRICT;

CREATE TABLE code_use (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  seq INTEGER NOT NULL CHECK (seq > 0),
  code_nr INTEGER NOT NULL REFERENCES recovery_code (nr),
  reserved_at INTEGER,
  outcome TEXT CHECK (outcome IN ('worked', 'rejected', 'released')),
  settled_at INTEGER,
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  note_clock INTEGER NOT NULL DEFAULT 0 CHECK (note_clock >= 0),
  note_device TEXT NOT NULL DEFAULT '' CHECK (length(note_device) IN (0, 32)),
  CHECK (outcome IS NOT NULL OR (reserved_at IS NOT NULL AND settled_at IS NULL))
) STRICT;

CREATE INDEX code_use_by_code ON code_use (code_nr, outcome);
CREATE INDEX code_use_by_seq ON code_use (seq);
`;

/** `deleted_codes` counts codes whose text is on the sheet and that were deleted for good since: it names no row any more. */
const paper = `
CREATE TABLE paper_sheet (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 20),
  kind TEXT NOT NULL CHECK (kind IN ('sheet', 'cards', 'large')),
  printed_at INTEGER NOT NULL,
  kept_where TEXT NOT NULL DEFAULT '' CHECK (length(kept_where) <= 1000),
  kept_where_clock INTEGER NOT NULL DEFAULT 0 CHECK (kept_where_clock >= 0),
  kept_where_device TEXT NOT NULL DEFAULT '' CHECK (length(kept_where_device) IN (0, 32)),
  lost_at INTEGER,
  deleted_codes INTEGER NOT NULL DEFAULT 0 CHECK (deleted_codes >= 0)
) STRICT;

CREATE TABLE paper_sheet_code (
  code_nr INTEGER NOT NULL REFERENCES recovery_code (nr),
  paper_sheet_nr INTEGER NOT NULL REFERENCES paper_sheet (nr),
  PRIMARY KEY (code_nr, paper_sheet_nr)
) STRICT, WITHOUT ROWID;
`;

const records = `
CREATE TABLE activity (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'import', 'reveal', 'copy', 'use', 'settle', 'undo', 'print', 'export', 'edit')),
  account_id TEXT,
  code_set_id TEXT,
  code_id TEXT,
  use_id TEXT,
  sheet_id TEXT,
  detail TEXT NOT NULL DEFAULT '',
  chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (key IN (
    'lowThreshold', 'oldSetMonths', 'warnNeverPrinted', 'passphraseChangedAt')),
  value INTEGER NOT NULL,
  clock INTEGER NOT NULL CHECK (clock > 0),
  device TEXT NOT NULL CHECK (length(device) = 32)
) STRICT, WITHOUT ROWID;
`;
