import type { SheetLayout } from './sheet-types.ts';

/** What a printed sheet is still worth; lost before stale before to mark. */
export type PrintedSheetState = 'current' | 'toMark' | 'stale' | 'lost';

/** What a sheet lists of one account. */
export interface SheetListing {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  /** Positions whose text is on the sheet. */
  readonly positions: readonly number[];
  /** Those of them that were used since: to be crossed out by hand. */
  readonly toMark: readonly number[];
  /** What the account is called on the sheet, where that is not what it is called now. */
  readonly printedAs: readonly { readonly issuer: string; readonly name: string }[];
  /** It lists a replaced or deleted set, the print lacks codes that were added later, or a name on it is no longer true. */
  readonly stale: boolean;
}

/** One printed sheet, or one holder's card. */
export interface SheetLedgerEntry {
  readonly sheetId: string;
  readonly kind: SheetLayout;
  /** Milliseconds since 1970, as is `lostAt`. */
  readonly printedAt: number;
  readonly keptWhere: string;
  readonly lostAt: number | null;
  readonly state: PrintedSheetState;
  readonly listings: readonly SheetListing[];
}

/** A code that whoever finds a lost sheet can still use. */
export interface ExposedCode {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly codeId: string;
  readonly position: number;
  /** Works more than once: marking it rejected does not help, it must be changed at the service. */
  readonly reusable: boolean;
}

/** One holder of a part of a set. */
export interface CardHolder {
  readonly keptAt: string;
  readonly positions: readonly number[];
}
