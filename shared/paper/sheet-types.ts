import type { SheetLanguage } from './sheet-language.ts';

/** The content of a paper sheet, independent of how it is drawn. */

export type PaperSize = 'A4' | 'Letter';

/** `sheet`: boxes one below the other; `cards`: of the size of a credit card, to cut out; `large`: one account a page. */
export type SheetLayout = 'sheet' | 'cards' | 'large';

/** How a sheet is printed; everything that a person chooses beside the accounts. */
export interface SheetOptions {
  readonly layout: SheetLayout;
  /** Used codes keep only their number, are printed struck through, or are left out. */
  readonly spent: 'number' | 'struck' | 'omitted';
  /** What Sparekey can read back: nothing, QR codes, or QR codes and lines to type. */
  readonly restore: 'none' | 'codes' | 'codesAndLines';
  /** Where the sheet will be kept; empty leaves a line to write on, null leaves no space. */
  readonly keptAt: string | null;
  /** Of everything that the sheet says itself; English unless told otherwise. */
  readonly language?: SheetLanguage;
}

/** A QR code, ready to be drawn. */
export interface QrSymbol {
  /** What it says, to compare with what is read back. */
  readonly text: string;
  /** Modules of a side, without quiet zone. */
  readonly modules: number;
  /** Rows of dark modules, each as hexadecimal digits, the first module highest, the last digit filled with light ones. */
  readonly bits: string;
  /** Side in millimetres without quiet zone. */
  readonly millimetres: number;
  /** "3/8" for the third of eight parts of a sheet, "P1" for the first parity part. */
  readonly part: string;
}

/** One line to type: "3-07", groups of letters, two letters of check. */
export interface TypedLine {
  readonly label: string;
  readonly groups: readonly string[];
  readonly check: string;
}

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
  /** 1 for the account's first set; null where it is not said. */
  readonly setNumber: number | null;
  /** A panel for QR codes stands beside the codes. */
  readonly hasPanel: boolean;
  /** In the panel; those for which it has no room stand in the section for restoring. */
  readonly qrs: readonly QrSymbol[];
  /** Codes down the first column, then the second. */
  readonly codes: readonly SheetCode[];
}

/** One side of a card, 85.6 × 54 mm. A card with QR codes is two sides beside each other, to be folded between them. */
export type CardFace =
  | { readonly side: 'blank' }
  | { readonly side: 'codes'; readonly block: SheetBlock; readonly sheetId: string }
  | {
      readonly side: 'data';
      readonly block: SheetBlock | null;
      readonly sheetId: string;
      readonly qr: QrSymbol;
      readonly keptAt: string | null;
    };

/** A piece of the section from which Sparekey restores a sheet. */
export interface RestoreSection {
  /** The first piece has a heading. */
  readonly first: boolean;
  readonly qrs: readonly QrSymbol[];
  readonly lines: readonly TypedLine[];
}

export interface SheetPage {
  readonly number: number;
  readonly blocks: readonly SheetBlock[];
  /** Row by row, two beside each other; of the layout `cards` only. */
  readonly faces: readonly CardFace[];
  readonly restore: RestoreSection | null;
}

export interface Sheet {
  /** Printed, short, for example SK-7F3Q-2M. */
  readonly sheetId: string;
  readonly vaultName: string;
  readonly printedAt: number;
  readonly paper: PaperSize;
  readonly layout: SheetLayout;
  readonly language: SheetLanguage;
  /** Set where everything is encrypted: how many accounts and codes are in it. */
  readonly sealed: { readonly accounts: number; readonly codes: number } | null;
  readonly keptAt: string | null;
  /** True where two sides of a card stand beside each other, to be folded between them. */
  readonly folds: boolean;
  readonly pages: readonly SheetPage[];
}
