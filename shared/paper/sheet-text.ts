/** A sentence with emphasised parts. */
export type RichText = readonly (string | { readonly strong: string })[];

/** What something is and the steps to use it. */
export interface Instructions {
  readonly what: string;
  readonly howTitle: string;
  readonly how: readonly RichText[];
}

/**
 * Every sentence of a sheet, for a reader who never heard of Sparekey. Dates come formatted. The page leaves a fixed
 * height for most of it: a test draws each language and measures that it fits.
 */
export interface SheetText {
  readonly title: string;
  readonly subtitle: (vaultName: string) => string;
  readonly continuedTitle: (page: number) => string;
  readonly sheetId: string;
  readonly printed: string;
  readonly page: string;
  readonly pageOf: (page: number, pages: number) => string;

  readonly whatTitle: string;
  readonly plain: Instructions;
  readonly sealed: (content: { readonly accounts: number; readonly codes: number }) => Instructions;

  /** Between the name of an account and its site. */
  readonly at: string;
  readonly continued: string;
  readonly left: (remaining: number, total: number) => RichText;
  readonly set: (number: number) => string;
  readonly order: string;
  readonly hint: {
    readonly replacedByUse: string;
    readonly keepsWorking: string;
  };
  /** In the place of a code that is no longer live, before the date. */
  readonly spent: {
    readonly worked: string;
    readonly rejected: string;
    /** Taken for use and never answered for. */
    readonly reserved: string;
  };

  readonly mixUpTitle: string;
  /** Names of 0, O, 1, l and I. */
  readonly mixUp: readonly [string, string, string, string, string];
  readonly mixUpNote: string;
  readonly wrappedNote: string;

  /** @param part "3/8" */
  readonly scan: (part: string) => string;
  readonly part: (part: string) => string;
  readonly sparePart: (number: string) => string;
  readonly restoreTitle: string;
  readonly restoreCodes: string;
  readonly restoreLines: string;

  readonly cutNote: string;
  readonly foldNote: string;
  readonly cardHow: string;
  readonly spareCard: string;
  readonly largeHow: string;

  readonly kept: string;
  readonly helper: string;
  readonly checked: string;
  readonly notes: readonly [RichText, RichText, RichText];

  readonly vault: (name: string) => string;
  readonly printedOn: (date: string) => string;
  readonly footerPage: (page: number, pages: number) => string;
}

export const strong = (text: string): { readonly strong: string } => ({ strong: text });

/** The sentence without its emphasis. */
export function plainText(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
