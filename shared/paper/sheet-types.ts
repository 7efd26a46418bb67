/** The content of a paper sheet, independent of how it is drawn. */

export type PaperSize = 'A4' | 'Letter';

export interface SheetCode {
  readonly position: number;
  /** Null for a used code: it keeps its number but not its text. */
  readonly value: string | null;
  readonly state: 'live' | 'worked' | 'rejected' | 'reserved';
  readonly usedAt: number | null;
}

/** One box on a page: an account, or a part of one that does not fit on a page. */
export interface SheetBlock {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly ordered: boolean;
  /** Set for codes that are not spent like others: one that a use replaces, one that keeps working. */
  readonly hint: 'replacedByUse' | 'keepsWorking' | null;
  readonly remaining: number;
  readonly total: number;
  /** True on every part after the first. */
  readonly continued: boolean;
  /** One where a code of the account is too long for half the width. */
  readonly columns: 1 | 2;
  /** Codes down the first column, then the second. */
  readonly codes: readonly SheetCode[];
}

export interface SheetPage {
  readonly number: number;
  readonly blocks: readonly SheetBlock[];
}

export interface Sheet {
  /** Printed, short, for example SK-7F3Q-2M. */
  readonly sheetId: string;
  readonly vaultName: string;
  readonly printedAt: number;
  readonly paper: PaperSize;
  readonly pages: readonly SheetPage[];
}
