import type { ParsedFile } from '../../../../shared/import-types.ts';
import type { ExportAttachment, ExportEntry } from './export-entry.ts';

/** The files that an archive holds for an item or under a number; none outside an archive. Gives each file once. */
export type FindAttachments = (id: string) => readonly ExportAttachment[];

/** An export that is one JSON value. `parse` throws `import.encrypted` for one that is sealed. */
export interface JsonFormat {
  readonly name: string;
  recognise(root: unknown): boolean;
  parse(root: unknown, findAttachments: FindAttachments): ParsedFile;
}

/** An export in CSV, told by its line of column names, in lower case. */
export interface CsvFormat {
  readonly name: string;
  recognise(columns: ReadonlySet<string>): boolean;
  toEntry(row: CsvRow): ExportEntry;
}

/** One record. A column that the file does not have reads as empty. */
export interface CsvRow {
  readonly line: number;
  /** Names of all columns, in lower case. */
  readonly columns: readonly string[];
  text(column: string): string;
  /** Line of the file on which the cell begins. */
  lineOf(column: string): number;
}
