import * as v from 'valibot';
import { accountRequests } from './account-requests.ts';
import type { AppSettings, AppStatus } from './app-types.ts';
import { codeRequests } from './code-requests.ts';
import { generateRequests } from './generate-requests.ts';
import type { ImportDraft, ImportedAccount } from './import-types.ts';
import { limits } from './limits.ts';
import { paperRequests } from './paper-requests.ts';
import {
  call,
  filled,
  id,
  kind,
  mode,
  nothing,
  passphrase,
  position,
  publicKey,
  returns,
  target,
  text,
  whole,
} from './request-parts.ts';
import type { VaultFileInfo, VaultSettings, VaultSnapshot } from './vault-types.ts';

const secret = v.variant('kind', [
  v.strictObject({ kind: v.literal('passphrase'), passphrase }),
  v.strictObject({ kind: v.literal('recoveryKey'), recoveryKey: text(200) }),
]);
const seconds = v.nullable(whole(10, 24 * 3600));
export type { AlphabetName } from './code-alphabets.ts';
export type { GenerateSpec } from './generate-requests.ts';
export type { CodeTarget, SetMode } from './request-parts.ts';
export type UnlockSecret = v.InferOutput<typeof secret>;

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
  /** Save dialog for the page that opens vaults and sheets without Sparekey. */
  'app.saveReader': call(nothing, returns<{ readonly savedAs: string | null }>()),

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
    v.partial(
      v.strictObject({
        lowThreshold: whole(0, limits.lowThresholdMax),
        oldSetMonths: v.nullable(whole(1, limits.oldSetMonthsMax)),
        warnNeverPrinted: v.boolean(),
      }),
    ),
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

  ...accountRequests,
  ...codeRequests,

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
  /** Ends the `import.read` or `import.chooseFiles` that is reading; it answers `import.cancelled`. */
  'import.cancel': call(nothing, returns<null>()),
  /**
   * Reads a file of the draft again with its own passphrase; the answer takes the draft's place. Throws
   * `import.wrongPassphrase`.
   */
  'import.openSealed': call(
    v.strictObject({ draftId: id, file: whole(0, limits.importFiles), passphrase }),
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
            /** What the person made of the kind that was found. */
            kind: v.optional(kind),
            /** What the person made of the codes that were found; they are stored in their place. */
            codes: v.optional(
              v.pipe(
                v.array(
                  v.strictObject({
                    position,
                    value: filled(limits.codeCharacters),
                    used: v.boolean(),
                  }),
                ),
                v.minLength(1),
                v.maxLength(limits.codesInSet),
              ),
            ),
          }),
        ),
        v.minLength(1),
        v.maxLength(limits.accountsInRequest),
      ),
    }),
    returns<readonly ImportedAccount[]>(),
  ),
  'import.discard': call(v.strictObject({ draftId: id }), returns<null>()),
  /** Moves to the trash the files that a committed import was read from; answers with the names of those that stayed. */
  'import.trashSources': call(
    v.strictObject({ draftId: id }),
    returns<{ readonly trashed: number; readonly stayed: readonly string[] }>(),
  ),
  /** Shows the first of those files that is still there in its folder. */
  'import.showSource': call(v.strictObject({ draftId: id }), returns<null>()),

  ...generateRequests,

  ...paperRequests,
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type Params<Name extends RequestName> = v.InferInput<Requests[Name]['params']>;
export type ParsedParams<Name extends RequestName> = v.InferOutput<Requests[Name]['params']>;
export type Result<Name extends RequestName> = Requests[Name]['result'];
