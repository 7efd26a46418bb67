import type { Failure } from './errors.ts';
import type { CodeSetKind } from './vault-types.ts';

/** Why a line gave no code. Each reason has a sentence in the catalogue. */
export const problemReasons = [
  'heading',
  'sentence',
  'label',
  'exampleCode',
  'date',
  'address',
  'differentShape',
  'duplicate',
  'lineTooLong',
  'unrecognised',
  // Of an entry in another tool's export; `text` is then the entry's title.
  'noteWithoutCodes',
  'passwordSkipped',
  'totpSecretSkipped',
  'cardSkipped',
  'historySkipped',
  'attachmentSkipped',
  'trashed',
  'archived',
  // Of a picture: a QR code that sets up an authenticator, and one that holds something else.
  'totpQr',
  'otherQr',
  // Beyond what one import takes; `text` then says how much: numbers of pages, or how many more there are.
  'pageNotRead',
  'tooMany',
] as const;

export type ProblemReason = (typeof problemReasons)[number];

/**
 * A line that was not taken. Lines count from 1; `text` is at most 200 characters. In an export that is not made of
 * lines (JSON, XML, an archive) `line` is the number of the entry.
 */
export interface ImportProblem {
  readonly line: number;
  readonly text: string;
  readonly reason: ProblemReason;
}

/** `high`: file name or content names the issuer and the codes have its shape; `medium`: one of the two; `none`: neither. */
export type Confidence = 'high' | 'medium' | 'none';

export interface ParsedCode {
  /** From 1: the printed number where the file has one, else reading order. */
  readonly position: number;
  /** As printed, with ASCII spaces, dashes and digits. */
  readonly value: string;
  readonly used: boolean;
  readonly line: number;
  /** The last line of a code that goes on over several; missing when it stands on one. */
  readonly lastLine?: number;
  /** Read from a picture, and some character of it may be another one. */
  readonly uncertain?: boolean;
  /** Where it stands in a picture, in pixels of that `ParsedPicture`. */
  readonly region?: PictureRegion;
  /** What a paper sheet says of its use. */
  readonly use?: PrintedUse;
}

/** A use as a paper sheet tells it; times in milliseconds since 1970, whole seconds. */
export interface PrintedUse {
  /** Null where the code was reserved and nobody said how it went. */
  readonly outcome: 'worked' | 'rejected' | null;
  readonly reservedAt: number | null;
  readonly settledAt: number | null;
}

/** What a paper sheet says of a set beside its codes; times as in `PrintedUse`. */
export interface PrintedSet {
  /** Within its account: the higher number replaced the lower. */
  readonly setNumber: number;
  readonly url: string | null;
  readonly printedAt: number;
  readonly issuedAt: number | null;
  /** When it came into the vault that printed it. */
  readonly createdAt: number | null;
  /** Codes of the whole set; more than there are here where other cards hold the rest. */
  readonly total: number;
}

/** A part of a picture. `page` counts from 1. */
export interface PictureRegion {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture that codes were read from, grey and upright, to be shown beside them. */
export interface ParsedPicture {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** A PNG file. */
  readonly png: Uint8Array<ArrayBuffer>;
}

export interface ParsedAccount {
  readonly issuer: string | null;
  readonly account: string | null;
  readonly kind: CodeSetKind;
  readonly confidence: Confidence;
  readonly codes: readonly ParsedCode[];
  /** Of a set that was read back from paper. */
  readonly printed?: PrintedSet;
}

/** What an importer makes of one file. Every line is in a code or in a problem, blank lines excepted. */
export interface ParsedFile {
  /** Name of the importer, for example `github` or `plain-list`. */
  readonly importer: string;
  readonly accounts: readonly ParsedAccount[];
  readonly problems: readonly ImportProblem[];
  readonly pictures?: readonly ParsedPicture[];
}

/** Where a code of the draft is already stored. */
export interface KnownCode {
  readonly accountId: string;
  readonly active: boolean;
}

export interface DraftCode extends ParsedCode {
  readonly known: readonly KnownCode[];
}

export interface DraftAccount extends Omit<ParsedAccount, 'codes'> {
  readonly codes: readonly DraftCode[];
}

/** Parsed but not stored. `name` is null for pasted text. */
export interface DraftFile {
  readonly name: string | null;
  readonly sizeBytes: number;
  readonly importer: string;
  readonly accounts: readonly DraftAccount[];
  readonly problems: readonly ImportProblem[];
  readonly pictures?: readonly ParsedPicture[];
  /** Why this file could not be read at all; it has no accounts then. */
  readonly failure?: Failure;
}

export interface ImportDraft {
  readonly draftId: string;
  readonly files: readonly DraftFile[];
  /** Name of the folder of the files that were chosen in a dialog, which can be moved to the trash afterwards. */
  readonly sourceFolder?: string;
}

export interface ImportedAccount {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  /** Codes stored now. */
  readonly added: number;
  /** Codes left out because the account has them already. */
  readonly alreadyStored: number;
  readonly replacedSet: boolean;
}
