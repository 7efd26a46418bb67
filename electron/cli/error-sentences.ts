import type { ErrorCode, ErrorDetail } from '../../shared/errors.ts';

type Sentence = string | ((detail: ErrorDetail) => string);

const named = (detail: ErrorDetail): string => {
  const name = detail['fileName'] ?? detail['name'];
  return name === undefined ? 'The file' : `The file "${name}"`;
};

/** One sentence for each failure of the core: a missing one does not compile. */
const sentences: Readonly<Record<ErrorCode, Sentence>> = {
  internal: 'Something went wrong inside Sparekey; nothing was changed.',
  'request.invalid':
    'The arguments are not valid: a value is too long, too large or of the wrong kind.',
  'channel.broken': 'The connection inside Sparekey broke.',
  'vault.locked': 'The vault is locked.',
  'vault.notChosen': 'No vault was named.',
  'vault.notFound': (detail) => `There is no vault "${detail['fileName'] ?? ''}" at that place.`,
  'vault.alreadyExists': 'A file of that name exists already; nothing was written.',
  'vault.wrongPassphrase': 'The passphrase does not open this vault.',
  'vault.wrongRecoveryKey': 'The recovery key does not open this vault.',
  'vault.recoveryKeyTypo': 'The recovery key has a typing mistake.',
  'vault.notAVault': 'The file is not a Sparekey vault.',
  'vault.damaged': (detail) =>
    `The vault is damaged${detail['part'] === undefined ? '' : ` (${detail['part']})`}; the copy before the last save may still open.`,
  'vault.tooNew': 'The vault was written by a newer version of Sparekey.',
  'vault.unsafeParameters': 'The vault asks for unsafe key derivation and was not opened.',
  'vault.weakPassphrase': 'The passphrase is too weak.',
  'vault.readOnly':
    'The vault can only be read: it is open elsewhere, or its folder cannot be written.',
  'vault.tooLarge': 'The vault has reached its size limit; nothing was changed.',
  'vault.tryLater': (detail) =>
    `Too many wrong tries: wait ${detail['seconds'] ?? 'some'} seconds.`,
  'vault.changedElsewhere': 'Another program saved the vault meanwhile; nothing was changed.',
  'storage.readFailed': 'The file could not be read.',
  'storage.writeFailed': 'The file could not be written; nothing was changed.',
  'storage.full': 'The disk is full; nothing was changed.',
  'storage.leftUnsaved': (detail) =>
    `The vault could not be replaced; the change is in the file "${detail['fileName'] ?? 'beside it'}".`,
  'account.notFound': 'There is no such account.',
  'account.ambiguous': 'More than one account fits.',
  'account.exists': 'There is an account of that issuer and name already.',
  'codeSet.notFound': 'The account has no code set.',
  'codeSet.ordered': 'The codes of this set work only in their order.',
  'codeSet.exhausted': 'The account has no recovery code left.',
  'codeSet.duplicate': 'All of these codes are stored in the account already.',
  'code.notFound': 'There is no code at that position.',
  'code.alreadyUsed': 'The code at that position was used already.',
  'use.notFound': 'There is no use that could be undone.',
  'use.alreadySettled': 'That use was answered already.',
  'import.unreadable': (detail) => `${named(detail)} could not be read.`,
  'import.notAFile': (detail) => `${named(detail)} is not an ordinary file.`,
  'import.empty': (detail) => `${named(detail)} is empty.`,
  'import.binary': (detail) => `${named(detail)} is not a text file.`,
  'import.tooLarge': (detail) => `${named(detail)} is larger than an import may be.`,
  'import.nothingFound': (detail) => `${named(detail)} holds no recovery codes.`,
  'draft.expired': 'The import preview is no longer there.',
  'draft.incomplete': 'The import is missing the account of some codes.',
  'generate.impossible': 'So many different codes do not exist at that length: make them longer.',
  'paper.nothingToPrint': 'There is no remaining code to print.',
  'paper.failed': 'The sheet could not be made.',
  'paper.noPrinter': 'There is no printer.',
  'recoveryKey.mismatch': 'That is not the asked group of the recovery key.',
  'platform.nodeTooOld': `Sparekey needs Node 22 or newer; this is Node ${process.versions.node}.`,
};

export function sentenceFor(code: ErrorCode, detail: ErrorDetail): string {
  const sentence = sentences[code];
  return typeof sentence === 'string' ? sentence : sentence(detail);
}
