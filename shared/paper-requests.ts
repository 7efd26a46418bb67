import * as v from 'valibot';
import type { ImportDraft } from './import-types.ts';
import { limits } from './limits.ts';
import { sheetLanguages } from './paper/sheet-language.ts';
import type { ExposedCode, SheetLedgerEntry } from './paper/sheet-ledger-types.ts';
import type { Sheet } from './paper/sheet-types.ts';
import { call, id, nothing, passphrase, position, returns, text } from './request-parts.ts';

const keptWhere = v.pipe(text(limits.keptWhereCharacters), v.trim());
const sheetId = v.pipe(v.string(), v.regex(/^SK-[0-9A-Z]{4}-[0-9A-Z]{2}$/));

/** How a sheet is printed; see `SheetOptions`. */
const sheetOptions = v.strictObject({
  layout: v.picklist(['sheet', 'cards', 'large']),
  spent: v.picklist(['number', 'struck', 'omitted']),
  restore: v.picklist(['none', 'codes', 'codesAndLines']),
  keptAt: v.nullable(keptWhere),
  language: v.optional(v.picklist(sheetLanguages), 'en'),
});

/** Splits one account's set over cards of several holders; each position at most once. */
const holders = v.pipe(
  v.array(
    v.strictObject({
      keptAt: keptWhere,
      positions: v.pipe(v.array(position), v.minLength(1), v.maxLength(limits.codesInSet)),
    }),
  ),
  v.minLength(2),
  v.maxLength(limits.cardHolders),
  v.check((all) => {
    const positions = all.flatMap((holder) => holder.positions);
    return new Set(positions).size === positions.length;
  }),
);

/** A sheet as parts of it gave it back. */
export interface RestoredSheetSummary {
  readonly sheetId: string;
  /** Of the vault that printed it. */
  readonly vaultName: string;
  /** Milliseconds since 1970. */
  readonly printedAt: number;
  /** Numbers of QR codes that were not among the pictures; the accounts in them are not in the draft. */
  readonly missing: readonly number[];
  readonly count: number;
  /** Numbers of those that could not be read and were made up for by a spare part. */
  readonly rebuilt: readonly number[];
}

export interface PaperRestore {
  /** Goes on with `import.commit`. Its files are named by the IDs of the sheets that hold their sets. */
  readonly draft: ImportDraft;
  readonly sheets: readonly RestoredSheetSummary[];
}

/** What is right and wrong in typed lines of a sheet so far. */
export interface TypedSheetCheck {
  /** Lines that are as they were printed. */
  readonly right: number;
  /** Lines, from 1, with a typing mistake, and such whose number another line has already. */
  readonly wrong: readonly { readonly line: number; readonly problem: 'typo' | 'twice' }[];
  /** What is printed in front of the line to type next, such as 1-07; null where nothing is known or nothing is missing. */
  readonly next: string | null;
}

/** Requests about paper sheets. */
export const paperRequests = {
  /**
   * Lays out a sheet of the accounts' active sets, in the given order. With a passphrase everything is encrypted under it.
   * With holders, which go with one account and the layout `cards`, each holder's cards are a sheet of their own.
   */
  'paper.preview': call(
    v.pipe(
      v.strictObject({
        accountIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(limits.accountsInRequest)),
        paper: v.picklist(['A4', 'Letter']),
        options: v.optional(sheetOptions),
        passphrase: v.optional(passphrase),
        holders: v.optional(holders),
      }),
      v.check(
        ({ holders: given, accountIds, options, passphrase: secret }) =>
          given === undefined ||
          (accountIds.length === 1 && options?.layout === 'cards' && secret === undefined),
      ),
    ),
    returns<{ readonly previewId: string; readonly sheet: Sheet }>(),
  ),
  /**
   * The self-test: draws every page, reads its QR codes back and compares them. Throws `paper.notVerified`. Print and PDF
   * wait for it, asked for or not.
   */
  'paper.verify': call(v.strictObject({ previewId: id }), returns<null>()),
  /** Nobody waits for this self-test any more. */
  'paper.cancelTest': call(v.strictObject({ previewId: id }), returns<null>()),
  /** Save dialog for the codes as Braille. */
  'paper.saveBraille': call(
    v.strictObject({ previewId: id }),
    returns<{ readonly savedAs: string | null }>(),
  ),
  /** As the other two, throws `paper.outdated` where a code was used, a set replaced or an account renamed since. */
  'paper.print': call(v.strictObject({ previewId: id }), returns<{ readonly printed: boolean }>()),
  'paper.savePdf': call(
    v.strictObject({ previewId: id }),
    returns<{ readonly savedAs: string | null }>(),
  ),
  /**
   * The person says that the sheet came out right: only now it is recorded. What changed since it was handed to the printer
   * or a file makes it a sheet to mark, or a stale one; what was never handed out throws `paper.outdated`.
   */
  'paper.confirm': call(
    v.strictObject({ previewId: id, keptWhere: v.optional(keptWhere) }),
    returns<null>(),
  ),

  /** Every sheet that was confirmed, newest first, with its state. */
  'paper.ledger': call(nothing, returns<readonly SheetLedgerEntry[]>()),
  /** A sheet by its ID as typed, or by the text of one of its QR codes; `entry` is null when this vault did not print it. */
  'paper.lookUp': call(
    v.strictObject({ typed: text(limits.scannedCharacters) }),
    returns<{ readonly sheetId: string | null; readonly entry: SheetLedgerEntry | null }>(),
  ),
  'paper.keep': call(v.strictObject({ sheetId, keptWhere }), returns<SheetLedgerEntry>()),
  /** Marks a sheet as lost; the answer is what whoever finds it can still use. */
  'paper.lose': call(v.strictObject({ sheetId }), returns<readonly ExposedCode[]>()),
  'paper.exposed': call(v.strictObject({ sheetId }), returns<readonly ExposedCode[]>()),
  /** Marks these codes of a lost sheet as rejected, all at once. */
  'paper.rejectExposed': call(
    v.strictObject({ sheetId }),
    returns<{ readonly rejected: number }>(),
  ),

  /** Says while somebody types the lines of a sheet which of them are wrong. Nothing is kept. */
  'paper.checkLines': call(
    v.strictObject({ lines: text(limits.pasteCharacters) }),
    returns<TypedSheetCheck>(),
  ),
  /**
   * Reads sheets back from files, PNG, JPEG or WebP pictures of their pages or PDF, in any order, and from typed lines or the
   * texts of QR codes.
   */
  'paper.restore': call(
    v.strictObject({
      pictures: v.pipe(
        v.array(v.instance(Uint8Array<ArrayBuffer>)),
        v.maxLength(limits.importFiles),
      ),
      lines: text(limits.pasteCharacters),
      passphrase: v.optional(passphrase),
    }),
    returns<PaperRestore>(),
  ),
} as const;
