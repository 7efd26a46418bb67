/** What crosses between the vault process and its front ends. Times are milliseconds since 1970, ids are UUIDs. */

export type CodeSetKind = 'any-order' | 'ordered' | 'single' | 'reusable';
export type CodeSetOrigin = 'import' | 'generate' | 'typed' | 'paper';
export type UseOutcome = 'worked' | 'rejected' | 'released';

/** `none`: the account has no active set; `exhausted`: it has one without a live code. */
export type AccountStatus = 'ok' | 'low' | 'exhausted' | 'none';

/** State of the newest sheet that lists the account and is not lost; `none` when it was never printed. */
export type SheetState = 'none' | 'current' | 'toMark' | 'stale' | 'lost';

export interface SheetSummary {
  readonly state: SheetState;
  readonly sheetId: string | null;
  readonly printedAt: number | null;
  /** Positions used since the print, to be crossed out by hand. */
  readonly toMark: readonly number[];
}

/** A use that was reserved and never answered, for example because the application was killed. */
export interface PendingUse {
  readonly useId: string;
  readonly codeId: string;
  readonly position: number;
  readonly reservedAt: number;
}

/** Why an account needs attention, the worst first; see `attention.ts` for the rules. */
export const attentionReasons = [
  'exhausted',
  'low',
  'unanswered',
  'noCodes',
  'oldSet',
  'neverPrinted',
  'staleSheet',
] as const;

export type AttentionReason = (typeof attentionReasons)[number];

/** One account without any secret. `total` and `remaining` count the active set. */
export interface AccountSummary {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** The account's own threshold; null follows the vault's. */
  readonly lowThreshold: number | null;
  /** Calendar day to look at it again, for example 2027-03-01. */
  readonly checkOn: string | null;
  readonly archivedAt: number | null;
  readonly codeSetId: string | null;
  readonly kind: CodeSetKind | null;
  readonly total: number;
  readonly remaining: number;
  readonly status: AccountStatus;
  /** Position that "Use next code" would offer. */
  readonly nextPosition: number | null;
  readonly lastUsedAt: number | null;
  /** How many sets the account has had; the active set, if there is one, is the last. */
  readonly setNumber: number;
  /** When the active set was issued, or stored where that is not known. */
  readonly setDate: number | null;
  /** The one code of a `single` set worked: the service has shown a new one, to be typed in. */
  readonly needsNewCode: boolean;
  readonly pendingUse: PendingUse | null;
  readonly sheet: SheetSummary;
  /** All reasons to look at it, the worst first; an archived account has none. */
  readonly attention: readonly AttentionReason[];
}

export interface TagCount {
  readonly label: string;
  /** Accounts that have it, archived ones included. */
  readonly accounts: number;
}

export interface TrashedAccount {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly deletedAt: number;
  readonly codeSets: number;
  readonly codes: number;
  /** Codes of its active set that were never used: they are lost with it. */
  readonly remaining: number;
  /** Where this is one code set that was deleted alone: the account that it belonged to. */
  readonly setOf: string | null;
}

export interface Reminder {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly checkOn: string;
  /** That day has come, by the clock and time zone of this machine. */
  readonly due: boolean;
}

export interface VaultSettings {
  /** An account is low at this many remaining codes or fewer. */
  readonly lowThreshold: number;
  /** A set of this age in months needs attention; null: none does. */
  readonly oldSetMonths: number | null;
  /** Whether an account without a usable paper sheet needs attention. */
  readonly warnNeverPrinted: boolean;
}

export type ReadOnlyReason = 'openElsewhere' | 'folderReadOnly' | 'headerDamaged';

/** Everything the interface shows without asking further; holds no code. Sorted by risk, see `stock.ts`. */
export interface VaultSnapshot {
  /** Grows with every commit in one session; a smaller one is out of date. */
  readonly revision: number;
  readonly vaultName: string;
  readonly accounts: readonly AccountSummary[];
  /** The first so many of `accounts` need attention, one for each reason or more. */
  readonly attentionCount: number;
  /** Out of sight, by issuer and name. */
  readonly archived: readonly AccountSummary[];
  /** By label. */
  readonly tags: readonly TagCount[];
  readonly trashCount: number;
  readonly settings: VaultSettings;
  readonly readOnly: ReadOnlyReason | null;
  /** Set once the vault nears its size limit. */
  readonly largeImageBytes: number | null;
  readonly passphraseChangedAt: number;
  readonly kdf: { readonly memoryMiB: number; readonly passes: number };
}

export type CodeState = 'live' | 'reserved' | 'worked' | 'rejected';

export interface CodeView {
  readonly id: string;
  readonly position: number;
  readonly state: CodeState;
  /** The use behind a state other than `live`; `undo` takes it. */
  readonly useId: string | null;
  /** Order of the uses of a vault, whatever the clock said; the highest is the last. */
  readonly useSeq: number | null;
  readonly usedAt: number | null;
  /** When that use was answered. */
  readonly settledAt: number | null;
  /** What the person noted about that use; empty without one. */
  readonly note: string;
}

export interface CodeSetView {
  readonly id: string;
  /** Generation of the set in its account: 1 is the oldest. */
  readonly number: number;
  readonly kind: CodeSetKind;
  readonly origin: CodeSetOrigin;
  readonly sourceName: string | null;
  readonly issuedAt: number | null;
  readonly createdAt: number;
  readonly replacedAt: number | null;
  readonly codes: readonly CodeView[];
}

/** The active set first, then replaced ones, newest first. */
export interface AccountDetail {
  readonly account: AccountSummary;
  readonly sets: readonly CodeSetView[];
}

export interface RevealedCode {
  readonly codeId: string;
  readonly position: number;
  readonly value: string;
}

/** A code taken for use: already on disk as reserved when this arrives. */
export interface ReservedUse {
  readonly useId: string;
  readonly accountId: string;
  readonly codeId: string;
  readonly position: number;
  readonly total: number;
  readonly kind: CodeSetKind;
  readonly value: string;
}

/** Result of an answer to a use; `remaining` counts after it. */
export interface SettledUse {
  readonly accountId: string;
  readonly position: number;
  readonly remaining: number;
  readonly nextPosition: number | null;
  /** The set held this one code, and the service has shown its successor. */
  readonly needsNewCode: boolean;
  /** Sheets that list the code, newest first. */
  readonly sheetIds: readonly string[];
  /** Rejections in a row in this set, newest back. */
  readonly rejectedInARow: number;
}

export interface VaultFileInfo {
  /** File name without the ending. */
  readonly name: string;
  readonly fileName: string;
  readonly folder: string;
}
