import type { ParsedFile } from '../../../shared/import-types.ts';
import type { Naming } from './naming.ts';
import type { SourceLine } from './source-lines.ts';

/** A decoded file as every importer sees it. */
export interface ImportSource {
  /** Null for pasted text. */
  readonly fileName: string | null;
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** What the headings and the file name say. */
  readonly naming: Naming;
  /** Issuer that a typical sentence or a web address suggests; weaker than `naming`. */
  readonly issuerHint: string | null;
}

/**
 * One format. `recognise` scores from 0 (not mine) to 100 (certainly mine); the highest score parses.
 * Both are pure: no files, no database, no clock.
 */
export interface Importer {
  readonly name: string;
  recognise(source: ImportSource): number;
  parse(source: ImportSource): ParsedFile;
}
