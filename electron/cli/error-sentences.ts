import type { ErrorCode, ErrorDetail } from '../../shared/errors.ts';

type Sentence = string | ((detail: ErrorDetail) => string);

const named = (detail: ErrorDetail): string => {
  const name = detail['fileName'] ?? detail['name'];
  return name === undefined ? 'The file' : `The file "${name}"`;
};

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Why a server would not take codes; the reasons are those of the core. */
const unfitReasons: Readonly<Record<string, string>> = {
  tooLong: 'they are too long for it',
  tooMany: 'it takes fewer codes',
  character: 'a character in them is not one that it reads',
  account: 'an account name holds a character that its file cannot',
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
  'account.noteTooLong': 'The two notes together are too long.',
  'tag.notFound': 'No account has that tag.',
  'codeSet.notFound': 'The account has no code set.',
  'codeSet.ordered': (detail) =>
    `The codes of this set work only in their order: code ${detail['position'] ?? '?'} is next.`,
  'codeSet.exhausted':
    'The account has no recovery code left. Get new ones from the service and store them with "import".',
  'codeSet.duplicate': 'All of these codes are stored in the account already.',
  'codeSet.replaced': 'The code set was replaced already.',
  'code.notFound': 'There is no code at that position.',
  'code.alreadyUsed': (detail) => `Code ${detail['position'] ?? '?'} was used already.`,
  'use.notFound': 'There is no use that could be undone.',
  'use.alreadySettled': 'That use was answered already.',
  'import.unreadable': (detail) => `${named(detail)} could not be read.`,
  'import.notAFile': (detail) => `${named(detail)} is not an ordinary file.`,
  'import.empty': (detail) => `${named(detail)} is empty.`,
  'import.binary': (detail) => `${named(detail)} is not a text file.`,
  'import.tooLarge': (detail) => `${named(detail)} is larger than an import may be.`,
  'import.nothingFound': (detail) => `${named(detail)} holds no recovery codes.`,
  'import.encrypted': (detail) =>
    `${named(detail)} is encrypted: export it again without encryption.`,
  'import.damaged': (detail) => `${named(detail)} is damaged and could not be read.`,
  'import.tooCostly': (detail) =>
    `Reading ${lowered(named(detail))} took too long or too much memory.`,
  'import.cancelled': () => 'The import was cancelled.',
  'import.needsPassphrase': (detail) => `${named(detail)} is encrypted and needs its passphrase.`,
  'import.wrongPassphrase': (detail) => `The passphrase does not open ${lowered(named(detail))}.`,
  'import.paperSheet': (detail) =>
    `${named(detail)} is a sheet that Sparekey printed: read it with "sparekey restore".`,
  'draft.expired': 'The import preview is no longer there.',
  'draft.incomplete': 'The import is missing the account of some codes.',
  'generate.impossible': 'So many different codes do not exist at that length: make them longer.',
  'generate.nobody': (detail) =>
    `The list names nobody that codes could be made for${detail['line'] === undefined ? '' : ` (line ${detail['line']})`}.`,
  'generate.unfit': (detail) =>
    `The server would not take these codes: ${unfitReasons[String(detail['reason'])] ?? 'they do not fit'}.`,
  'generate.accountNeeded': 'The file says whose codes they are: name the account.',
  'generate.cancelled': 'The work was cancelled; nothing was written.',
  'paper.cancelled': 'The check of the pages was stopped.',
  'paper.nothingToPrint': 'There is no remaining code to print.',
  'paper.failed': 'The sheet could not be made.',
  'paper.noPrinter': 'There is no printer.',
  'paper.malformed': 'The data of the sheet are damaged or not of Sparekey; nothing was read.',
  'paper.tooNew': 'The sheet was printed by a newer version of Sparekey.',
  'paper.tooLarge': 'That is too much for one sheet: name fewer accounts.',
  'paper.partsDisagree': 'The pages have the same sheet ID but are not of one print.',
  'paper.partsMissing': (detail) =>
    `Sheet ${detail['sheetId'] ?? ''} is not complete: QR code ${detail['part'] ?? '?'} of ${detail['count'] ?? '?'} is missing. Add a picture of the page that shows it.`,
  'paper.noCodeFound': 'No QR code of a Sparekey sheet was found.',
  'paper.unreadablePicture': (detail) =>
    `${detail['fileName'] ?? 'A picture'} could not be read: it is damaged, too large, locked, or no PNG, JPEG, WebP or PDF.`,
  'paper.typo': (detail) => `Line ${detail['line'] ?? '?'} is not as it was printed.`,
  'paper.linesDisagree': (detail) =>
    `Line ${detail['line'] ?? '?'} has the number of another line and other letters.`,
  'paper.linesMissing': (detail) =>
    `Line ${detail['line'] ?? '?'} of part ${detail['part'] ?? '?'} is missing.`,
  'paper.passphraseNeeded': 'The sheet is encrypted and needs its own passphrase.',
  'paper.wrongPassphrase': 'The passphrase does not open this sheet.',
  'paper.unsafeParameters': 'The sheet asks for unsafe key derivation and was not opened.',
  'paper.unknownSheet': 'The vault has no record of that sheet.',
  'paper.notVerified': 'The QR codes of the sheet could not be read back, so it was not made.',
  'paper.outdated': 'The codes changed while the sheet was made, so it was not made. Try again.',
  'recoveryKey.mismatch': 'That is not the asked group of the recovery key.',
  'platform.nodeTooOld': `Sparekey needs Node 22 or newer; this is Node ${process.versions.node}.`,
};

export function sentenceFor(code: ErrorCode, detail: ErrorDetail): string {
  const sentence = sentences[code];
  return typeof sentence === 'string' ? sentence : sentence(detail);
}
