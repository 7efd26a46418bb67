import * as v from 'valibot';
import { alphabetNames, symbolsOf, type AlphabetName } from './code-alphabets.ts';
import { isUsableSymbol } from './code-shape.ts';
import type { GenerateBatch, GeneratedCodes, ServerFile } from './generate-types.ts';
import { limits } from './limits.ts';
import type { Sheet } from './paper/sheet-types.ts';
import { call, filled, id, mode, nothing, returns, target, text, whole } from './request-parts.ts';
import { serverFileNames, type ServerFileName } from './server-files.ts';

const ownAlphabet = v.pipe(
  text(limits.ownAlphabetCharacters),
  v.check((own) => {
    const symbols = symbolsOf({ own });
    return symbols.length >= 2 && symbols.every(isUsableSymbol);
  }),
);
const alphabet = v.union([
  v.picklist([...alphabetNames] as [AlphabetName, ...AlphabetName[]]),
  v.strictObject({ own: ownAlphabet }),
]);
const separator = v.pipe(v.string(), v.regex(/^[\p{P}\p{S} ]{1,3}$/u));

/**
 * What Generate makes. `length` counts characters without separators, `groupSize` 0 means no separator. No character of
 * the alphabet may be one of the separator's, as long as there is one.
 */
export const generateSpec = v.pipe(
  v.strictObject({
    count: whole(limits.generateCount.min, limits.generateCount.max),
    length: whole(limits.generateLength.min, limits.generateLength.max),
    alphabet,
    groupSize: whole(limits.generateGroup.min, limits.generateGroup.max),
    separator: v.optional(separator, '-'),
    ends: v.optional(v.picklist(['any', 'firstNotZero', 'wholeBytes']), 'any'),
  }),
  v.check(({ ends, alphabet: chosen }) => ends !== 'wholeBytes' || chosen === 'base64url'),
  v.check(
    ({ groupSize, separator: between, alphabet: chosen }) =>
      groupSize === 0 || !symbolsOf(chosen).some((symbol) => between.includes(symbol)),
  ),
);

export type GenerateSpec = v.InferOutput<typeof generateSpec>;

const kind = v.picklist(['any-order', 'ordered']);
const fileName = v.picklist([...serverFileNames] as [ServerFileName, ...ServerFileName[]]);
const bcryptCost = whole(limits.bcryptCost.min, limits.bcryptCost.max);

/** What is asked about making codes. A preview waits in the vault process for what is done with it. */
export const generateRequests = {
  /** No code of it is in the vault. Throws `generate.impossible`. */
  'generate.preview': call(generateSpec, returns<GeneratedCodes>()),
  /**
   * A set for each person of a list: CSV with the columns name and account, or account alone. Answers with the codes of
   * the first person only, unless `withCodes` asks for all of them. Throws `generate.impossible`, `generate.nobody`, and `import.…` for a file that is no text.
   */
  'generate.previewBatch': call(
    v.strictObject({
      spec: generateSpec,
      people: v.instance(Uint8Array<ArrayBuffer>),
      withCodes: v.optional(v.boolean(), false),
    }),
    returns<GenerateBatch>(),
  ),
  'generate.save': call(
    v.strictObject({ previewId: id, target, mode, kind: v.optional(kind, 'any-order') }),
    returns<{ readonly accountId: string }>(),
  ),
  /**
   * One account of the issuer for each person, all of them in one transaction. `printed` says that the sheets laid out
   * last came out right: they are recorded with it, which only sheets of whole sets can be.
   */
  'generate.saveBatch': call(
    v.strictObject({
      previewId: id,
      issuer: filled(limits.issuerCharacters),
      mode,
      kind: v.optional(kind, 'any-order'),
      printed: v.optional(v.boolean(), false),
    }),
    returns<{ readonly accounts: number; readonly codes: number }>(),
  ),
  /** Forgets the codes, and the files and sheets made from them. */
  'generate.discard': call(v.strictObject({ previewId: id }), returns<null>()),

  /**
   * Makes the file for a server, with progress. `account` is whose codes they are where there is no list of people.
   * Throws `generate.cancelled`, `generate.unfit` for codes that the server would not take, `generate.accountNeeded`.
   */
  'generate.makeFile': call(
    v.strictObject({
      previewId: id,
      file: fileName,
      account: v.pipe(text(limits.accountNameCharacters), v.trim()),
      bcryptCost: v.optional(bcryptCost),
      pepper: v.optional(text(limits.pepperCharacters), ''),
    }),
    returns<ServerFile>(),
  ),
  'generate.cancelFile': call(nothing, returns<null>()),
  /** Save dialog, then writes the file; null when cancelled. */
  'generate.saveFile': call(
    v.strictObject({ fileId: id }),
    returns<{ readonly savedAs: string | null }>(),
  ),

  /** Lays out a page of its own for each person, each a sheet with an id; answers with the first sheet. */
  'generate.sheets': call(
    v.strictObject({
      previewId: id,
      issuer: filled(limits.issuerCharacters),
      account: v.pipe(text(limits.accountNameCharacters), v.trim()),
      kind: v.optional(kind, 'any-order'),
      paper: v.picklist(['A4', 'Letter']),
    }),
    returns<{ readonly sheet: Sheet; readonly sheets: number; readonly pages: number }>(),
  ),
  'generate.print': call(
    v.strictObject({ previewId: id }),
    returns<{ readonly printed: boolean }>(),
  ),
  'generate.savePdf': call(
    v.strictObject({ previewId: id }),
    returns<{ readonly savedAs: string | null }>(),
  ),
} as const;
