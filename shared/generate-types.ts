/** What Generate answers with. */
export interface GeneratedCodes {
  readonly previewId: string;
  readonly codes: readonly string[];
  readonly bitsPerCode: number;
}

export interface Person {
  /** As the person is called; empty when the list does not say. */
  readonly name: string;
  /** The login at the server. */
  readonly account: string;
}

export type PeopleProblemReason = 'noAccount' | 'twice' | 'tooLong' | 'controlCharacter';

export interface PeopleProblem {
  /** Number of the line in the file, from 1. */
  readonly line: number;
  readonly reason: PeopleProblemReason;
}

export interface GenerateBatch {
  readonly previewId: string;
  readonly people: readonly Person[];
  readonly problems: readonly PeopleProblem[];
  /** A set for each person; of the first person only unless all were asked for. */
  readonly sets: readonly (readonly string[])[];
  readonly bitsPerCode: number;
}

/** A finished file for a server, kept until it is saved or gives way. */
export interface ServerFile {
  readonly fileId: string;
  /** Suggested for the save dialog; names neither issuer nor account. */
  readonly fileName: string;
  readonly bytes: number;
  readonly people: number;
  readonly codes: number;
}
