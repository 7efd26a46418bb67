import type { ProblemReason } from '../../../../shared/import-types.ts';

/** One item of another tool: the parts in which codes may hide, and what must stay behind. */
export interface ExportEntry {
  /** Line on which it begins, or its number where the export is not made of lines. */
  readonly number: number;
  readonly title: string;
  /** Where the tool keeps the issuer apart from the title; else empty. */
  readonly issuer: string;
  readonly urls: readonly string[];
  /** User names and addresses, the likeliest first. */
  readonly accounts: readonly string[];
  readonly notes: readonly ExportNote[];
  readonly fields: readonly ExportField[];
  readonly attachments: readonly ExportAttachment[];
  /** Codes that the tool itself stores as codes. */
  readonly codes: readonly ExportCode[];
  /** What the entry holds and an import leaves out. */
  readonly skipped: readonly ProblemReason[];
}

export interface ExportNote {
  readonly text: string;
  /** Line of the file on which the text begins; null where the export is not made of lines. */
  readonly line: number | null;
}

export interface ExportField {
  /** Title of the group of fields that it belongs to; else empty. */
  readonly heading: string;
  readonly label: string;
  readonly value: string;
}

export interface ExportAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExportCode {
  readonly value: string;
  readonly used: boolean;
  /** The number that the tool shows with it, or null. */
  readonly number: number | null;
}

const empty = {
  issuer: '',
  urls: [],
  accounts: [],
  notes: [],
  fields: [],
  attachments: [],
  codes: [],
  skipped: [],
} as const;

/** An entry of which only some parts exist. */
export function entryOf(
  parts: Pick<ExportEntry, 'number' | 'title'> & Partial<ExportEntry>,
): ExportEntry {
  return { ...empty, ...parts };
}

/** A note of a format without lines. */
export function noteOf(text: string): ExportNote {
  return { text, line: null };
}

/** The reason, when there is something to leave out. */
export function skippedIf(isThere: boolean, reason: ProblemReason): readonly ProblemReason[] {
  return isThere ? [reason] : [];
}
