/** Every failure that a person can meet. The message catalogue holds one sentence for each: a missing one does not compile. */
export const errorCodes = [
  'internal',
  'request.invalid',
  'channel.broken',
  'vault.locked',
  'vault.notChosen',
  'vault.notFound',
  'vault.alreadyExists',
  'vault.wrongPassphrase',
  'vault.wrongRecoveryKey',
  'vault.recoveryKeyTypo',
  'vault.notAVault',
  'vault.damaged',
  'vault.tooNew',
  'vault.unsafeParameters',
  'vault.weakPassphrase',
  'vault.readOnly',
  'vault.tooLarge',
  'vault.tryLater',
  'vault.changedElsewhere',
  'storage.readFailed',
  'storage.writeFailed',
  'storage.full',
  'storage.leftUnsaved',
  'account.notFound',
  'account.ambiguous',
  'account.exists',
  'account.noteTooLong',
  'tag.notFound',
  'codeSet.notFound',
  'codeSet.ordered',
  'codeSet.exhausted',
  'codeSet.duplicate',
  'codeSet.replaced',
  'code.notFound',
  'code.alreadyUsed',
  'use.notFound',
  'use.alreadySettled',
  'import.unreadable',
  'import.notAFile',
  'import.empty',
  'import.binary',
  'import.tooLarge',
  'import.nothingFound',
  'import.encrypted',
  'import.needsPassphrase',
  'import.wrongPassphrase',
  'import.paperSheet',
  'import.damaged',
  'import.tooCostly',
  'import.cancelled',
  'draft.expired',
  'draft.incomplete',
  'generate.impossible',
  'generate.nobody',
  'generate.unfit',
  'generate.accountNeeded',
  'generate.cancelled',
  'paper.nothingToPrint',
  'paper.failed',
  'paper.noPrinter',
  'paper.malformed',
  'paper.tooNew',
  'paper.tooLarge',
  'paper.partsDisagree',
  'paper.partsMissing',
  'paper.noCodeFound',
  'paper.unreadablePicture',
  'paper.typo',
  'paper.linesDisagree',
  'paper.linesMissing',
  'paper.passphraseNeeded',
  'paper.wrongPassphrase',
  'paper.unsafeParameters',
  'paper.unknownSheet',
  'paper.notVerified',
  'paper.outdated',
  'paper.cancelled',
  'recoveryKey.mismatch',
  'platform.nodeTooOld',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Identifiers, file names and numbers that make the sentence exact. Never a code, a passphrase or a key. */
export type ErrorDetail = Readonly<Record<string, string | number>>;

/** An expected failure. Everything else that is thrown is a bug and is answered `internal`. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.detail = detail;
  }
}

export interface Failure {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
}

/** What every request answers: never a rejected promise, because a thrown error loses its fields on the way. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function failureOf(error: unknown): Failure {
  return error instanceof VaultError
    ? { code: error.code, detail: error.detail }
    : { code: 'internal', detail: {} };
}
