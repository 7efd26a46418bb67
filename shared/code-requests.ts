import * as v from 'valibot';
import type { CodeCheck, Overlap, TypedSet } from './code-check-types.ts';
import { limits } from './limits.ts';
import {
  call,
  id,
  kind,
  mode,
  outcome,
  position,
  returns,
  target,
  text,
  whole,
} from './request-parts.ts';
import type { AccountSummary, ReservedUse, RevealedCode, SettledUse } from './vault-types.ts';

const useNote = text(limits.useNoteCharacters);
const codeText = text(limits.codeCharacters);

/** What is asked about codes and the sets that they were issued in. */
export const codeRequests = {
  /**
   * Reserves the next code (or the given position) on disk, then answers with it. Asked twice at the same moment, as by
   * two quick clicks, it reserves one code and answers both with it.
   */
  'code.use': call(
    v.strictObject({ accountId: id, position: v.optional(position) }),
    returns<ReservedUse>(),
  ),
  /**
   * The person turned away from the code without an answer. Until then, or until the vault is locked, its use is in hand and
   * counts for no attention.
   */
  'code.letGo': call(v.strictObject({ useId: id }), returns<null>()),
  'code.settle': call(
    v.strictObject({ useId: id, outcome, note: v.optional(useNote) }),
    returns<SettledUse>(),
  ),
  'code.markUsed': call(
    v.strictObject({ codeId: id, note: v.optional(useNote) }),
    returns<SettledUse & { readonly useId: string }>(),
  ),
  /** Releases a use, so that its code is live again. */
  'code.undo': call(v.strictObject({ useId: id }), returns<SettledUse>()),
  /** What the person remembers about a use; an empty one takes it away. */
  'code.note': call(v.strictObject({ useId: id, note: useNote }), returns<null>()),
  /** One set, or one code of it. */
  'code.reveal': call(
    v.strictObject({ codeSetId: id, codeId: v.optional(id) }),
    returns<readonly RevealedCode[]>(),
  ),
  'code.copy': call(
    v.strictObject({ codeId: id }),
    returns<{ readonly clearsInSeconds: number | null }>(),
  ),

  /** Looks at codes while they are typed: nothing is stored. `accountId` null is a new account. */
  'codeSet.check': call(
    v.strictObject({
      accountId: v.nullable(id),
      codes: v.pipe(v.array(codeText), v.maxLength(limits.codesInSet)),
    }),
    returns<CodeCheck>(),
  ),
  /**
   * Stores typed codes at positions in their order; blank ones are left out. Throws `import.nothingFound`,
   * `codeSet.duplicate` when all are in the active set already.
   */
  'codeSet.type': call(
    v.strictObject({
      target,
      mode,
      kind,
      codes: v.pipe(v.array(codeText), v.minLength(1), v.maxLength(limits.codesInSet)),
      /** When the issuer gave them out, if the person knows. */
      issuedAt: v.optional(v.pipe(v.number(), v.integer())),
    }),
    returns<TypedSet>(),
  ),
  /** How a set of an import draft relates to what the account has. */
  'codeSet.overlap': call(
    v.strictObject({
      draftId: id,
      file: whole(0, limits.importFiles),
      account: whole(0, limits.accountsInRequest),
      accountId: id,
    }),
    returns<Overlap>(),
  ),
  /** The person got new codes at the service and has not stored them: the active set is replaced by none. */
  'codeSet.markReplaced': call(v.strictObject({ codeSetId: id }), returns<AccountSummary>()),
  /**
   * Into the trash, as an account of its own that has only this set; `account.restore` of the answer's `accountId` gives it
   * back, `account.deleteForGood` ends it. Throws `codeSet.notFound`.
   */
  'codeSet.delete': call(
    v.strictObject({ codeSetId: id }),
    returns<{ readonly accountId: string }>(),
  ),
  /** `active` says whose set stays active where both the moved set and the account have an active one. */
  'codeSet.move': call(
    v.strictObject({ codeSetId: id, target, active: v.picklist(['moved', 'existing']) }),
    returns<{ readonly accountId: string }>(),
  ),
} as const;
