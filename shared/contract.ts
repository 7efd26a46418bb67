import * as v from 'valibot';
import type { AppSettings, AppStatus } from './app-types.ts';
import type { ImportDraft, ImportedAccount } from './import-types.ts';
import { limits } from './limits.ts';
import type { Sheet } from './paper/sheet-types.ts';
import type {
  AccountDetail,
  ReservedUse,
  RevealedCode,
  SettledUse,
  VaultFileInfo,
  VaultSettings,
  VaultSnapshot,
} from './vault-types.ts';

/** A request: the schema of its parameters and, at compile time only, the type of its result. */
export interface Call<Params extends v.GenericSchema, Result> {
  readonly params: Params;
  readonly result: Result;
}

function call<Params extends v.GenericSchema, Result>(
  params: Params,
  result: Result,
): Call<Params, Result> {
  return { params, result };
}

/** Carries the result's type; results come from the trusted side and are not checked at run time. */
const returns = <Result>(): Result => undefined as Result;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const filled = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const nothing = v.strictObject({});
const id = v.pipe(v.string(), v.uuid());
const position = whole(1, limits.codesInSet);
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.passphraseCharacters));
const publicKey = v.pipe(
  v.instance(Uint8Array<ArrayBuffer>),
  v.check((bytes) => bytes.length === 32),
);
const secret = v.variant('kind', [
  v.strictObject({ kind: v.literal('passphrase'), passphrase }),
  v.strictObject({ kind: v.literal('recoveryKey'), recoveryKey: text(200) }),
]);
const seconds = v.nullable(whole(10, 24 * 3600));
const outcome = v.picklist(['worked', 'rejected', 'released']);
const mode = v.picklist(['replace', 'add']);
const target = v.variant('kind', [
  v.strictObject({ kind: v.literal('existing'), accountId: id }),
  v.strictObject({
    kind: v.literal('new'),
    issuer: filled(limits.issuerCharacters),
    name: v.pipe(text(limits.accountNameCharacters), v.trim()),
  }),
]);
const alphabet = v.picklist([
  'upperDigits',
  'lowerDigits',
  'mixed',
  'digits',
  'hex',
  'crockford',
  'noLookAlikes',
]);

/** What Generate makes. `groupSize` 0 means no separator. */
export const generateSpec = v.strictObject({
  count: whole(limits.generateCount.min, limits.generateCount.max),
  length: whole(limits.generateLength.min, limits.generateLength.max),
  alphabet,
  groupSize: whole(limits.generateGroup.min, limits.generateGroup.max),
});

export type GenerateSpec = v.InferOutput<typeof generateSpec>;
export type AlphabetName = v.InferOutput<typeof alphabet>;
export type CodeTarget = v.InferOutput<typeof target>;
export type SetMode = v.InferOutput<typeof mode>;
export type UnlockSecret = v.InferOutput<typeof secret>;

export interface GeneratedCodes {
  readonly previewId: string;
  readonly codes: readonly string[];
  readonly bitsPerCode: number;
}

/**
 * Every request a page can make, declared once. Which process answers and what is sealed on the way is in `routes.ts`.
 * No request carries a path, SQL, a channel or a free setting key.
 */
export const requests = {
  'app.status': call(nothing, returns<AppStatus>()),
  'app.changeSettings': call(
    v.partial(
      v.strictObject({
        theme: v.picklist(['system', 'light', 'dark']),
        autoLockSeconds: seconds,
        clipboardSeconds: seconds,
        revealSeconds: seconds,
        blockScreenCapture: v.boolean(),
        singleKeyShortcuts: v.boolean(),
      }),
    ),
    returns<AppSettings>(),
  ),
  'app.noteActivity': call(nothing, returns<null>()),

  /** Exchanges public keys between page and vault process; first request of every page. */
  'channel.open': call(
    v.strictObject({ publicKey }),
    returns<{ readonly publicKey: Uint8Array<ArrayBuffer> }>(),
  ),

  /** Open dialog for an existing vault; null when cancelled. */
  'vault.chooseFile': call(nothing, returns<VaultFileInfo | null>()),
  /** Save dialog for a new vault; null when cancelled. */
  'vault.chooseNewFile': call(nothing, returns<VaultFileInfo | null>()),
  /** Creates the vault at the chosen place and unlocks it; the recovery key comes in groups of four letters. */
  'vault.create': call(
    v.strictObject({ passphrase }),
    returns<{ readonly recoveryKey: string; readonly snapshot: VaultSnapshot }>(),
  ),
  'vault.unlock': call(
    v.strictObject({ secret, copy: v.picklist(['current', 'previous']) }),
    returns<VaultSnapshot>(),
  ),
  /** Makes a new vault key and recovery key; old copies no longer open the live vault. Either secret allows it. */
  'vault.rekey': call(
    v.strictObject({ current: secret, newPassphrase: passphrase }),
    returns<{ readonly recoveryKey: string }>(),
  ),
  'vault.lock': call(nothing, returns<null>()),
  'vault.snapshot': call(nothing, returns<VaultSnapshot>()),
  'vault.changeSettings': call(
    v.strictObject({ lowThreshold: whole(0, limits.lowThresholdMax) }),
    returns<VaultSettings>(),
  ),
  'vault.showInFolder': call(nothing, returns<null>()),

  /** Words from the EFF large list; `bits` of all of them together. */
  'passphrase.suggest': call(
    nothing,
    returns<{ readonly words: readonly string[]; readonly bits: number }>(),
  ),

  /** Only between making the recovery key and its confirmation. */
  'recoverySheet.print': call(nothing, returns<{ readonly printed: boolean }>()),
  'recoverySheet.savePdf': call(nothing, returns<{ readonly savedAs: string | null }>()),
  /** The asked group of the recovery key typed back; afterwards the vault process forgets the key. */
  'recoverySheet.confirm': call(
    v.strictObject({ group: whole(1, 14), typed: text(16) }),
    returns<null>(),
  ),

  'account.detail': call(v.strictObject({ accountId: id }), returns<AccountDetail>()),

  /** Reserves the next code (or the given position) on disk, then answers with it. */
  'code.use': call(
    v.strictObject({ accountId: id, position: v.optional(position) }),
    returns<ReservedUse>(),
  ),
  'code.settle': call(v.strictObject({ useId: id, outcome }), returns<SettledUse>()),
  'code.markUsed': call(
    v.strictObject({ codeId: id }),
    returns<SettledUse & { readonly useId: string }>(),
  ),
  /** Releases a use, so that its code is live again. */
  'code.undo': call(v.strictObject({ useId: id }), returns<SettledUse>()),
  /** One set, or one code of it. */
  'code.reveal': call(
    v.strictObject({ codeSetId: id, codeId: v.optional(id) }),
    returns<readonly RevealedCode[]>(),
  ),
  'code.copy': call(
    v.strictObject({ codeId: id }),
    returns<{ readonly clearsInSeconds: number | null }>(),
  ),

  /** Open dialog, then the preview of the chosen files; null when cancelled. */
  'import.chooseFiles': call(nothing, returns<ImportDraft | null>()),
  /** Preview of dropped files or pasted text (`name` null). */
  'import.read': call(
    v.strictObject({
      files: v.pipe(
        v.array(
          v.strictObject({
            name: v.nullable(text(255)),
            bytes: v.instance(Uint8Array<ArrayBuffer>),
          }),
        ),
        v.minLength(1),
        v.maxLength(limits.importFiles),
      ),
    }),
    returns<ImportDraft>(),
  ),
  'import.commit': call(
    v.strictObject({
      draftId: id,
      choices: v.pipe(
        v.array(
          v.strictObject({
            file: whole(0, limits.importFiles),
            account: whole(0, limits.accountsInRequest),
            target,
            mode,
            /** Positions to store as used, whatever the file said. */
            used: v.pipe(v.array(position), v.maxLength(limits.codesInSet)),
          }),
        ),
        v.minLength(1),
        v.maxLength(limits.accountsInRequest),
      ),
    }),
    returns<readonly ImportedAccount[]>(),
  ),
  'import.discard': call(v.strictObject({ draftId: id }), returns<null>()),

  'generate.preview': call(generateSpec, returns<GeneratedCodes>()),
  'generate.save': call(
    v.strictObject({ previewId: id, target, mode }),
    returns<{ readonly accountId: string }>(),
  ),

  /** Lays out a sheet of the accounts' active sets, in the given order. */
  'paper.preview': call(
    v.strictObject({
      accountIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(limits.accountsInRequest)),
      paper: v.picklist(['A4', 'Letter']),
    }),
    returns<{ readonly previewId: string; readonly sheet: Sheet }>(),
  ),
  'paper.print': call(v.strictObject({ previewId: id }), returns<{ readonly printed: boolean }>()),
  'paper.savePdf': call(
    v.strictObject({ previewId: id }),
    returns<{ readonly savedAs: string | null }>(),
  ),
  /** The person says that the sheet came out right: only now it is recorded. */
  'paper.confirm': call(v.strictObject({ previewId: id }), returns<null>()),
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Params<Name extends RequestName> = v.InferInput<Requests[Name]['params']>;
export type ParsedParams<Name extends RequestName> = v.InferOutput<Requests[Name]['params']>;
export type Result<Name extends RequestName> = Requests[Name]['result'];
