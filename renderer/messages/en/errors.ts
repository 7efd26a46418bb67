import type { ErrorCode } from '../../../shared/errors.ts';

/** One sentence for every failure: what happened, then what to do. Values come from the failure's detail. */
export const errorMessages: Readonly<Record<ErrorCode, string>> = {
  internal: 'Something went wrong inside Sparekey. Nothing was changed. Try again.',
  'request.invalid': 'Sparekey could not take this request. Nothing was changed.',
  'channel.broken': 'The connection inside Sparekey was interrupted. Lock and unlock the vault.',
  'vault.locked': 'The vault is locked. Unlock it first.',
  'vault.notChosen': 'No vault file is chosen yet.',
  'vault.notFound': 'Can’t find {fileName}. It may be on a drive that isn’t connected.',
  'vault.alreadyExists': 'There is already a file of that name. Choose another name.',
  'vault.wrongPassphrase': 'That passphrase doesn’t open this vault.',
  'vault.wrongRecoveryKey':
    'That recovery key doesn’t open this vault. It may belong to another vault or to an older recovery sheet.',
  'vault.recoveryKeyTypo':
    'There is a typo in the recovery key. Compare it with your recovery sheet.',
  'vault.notAVault': 'This file is not a Sparekey vault.',
  'vault.damaged': 'This vault file is damaged. Sparekey has not changed it.',
  'vault.tooNew': 'This vault was made by a newer Sparekey. Update Sparekey to open it.',
  'vault.unsafeParameters':
    'This file asks for key settings that are not safe, so Sparekey did not open it. It has not been changed.',
  'vault.weakPassphrase':
    'This passphrase is too easy to guess. Add words until it is at least fair.',
  'vault.readOnly': 'This vault is open to read only. Nothing was changed.',
  'vault.tooLarge': 'The vault would become too large. Nothing was changed.',
  'vault.tryLater':
    'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  'vault.changedElsewhere':
    'The vault file was changed by another program. Nothing was saved; lock and unlock to read it again.',
  'storage.readFailed':
    'The file can’t be read. Check that you may open it and that the drive is connected.',
  'storage.writeFailed': 'Couldn’t save the vault. Your last change is not stored.',
  'storage.full': 'Couldn’t save the vault. The disk is full. Your last change is not stored.',
  'storage.leftUnsaved': 'The last change could not be saved. The vault is as it was before.',
  'account.notFound': 'This account is no longer in the vault.',
  'account.ambiguous': 'Several accounts match. Choose one of them.',
  'account.exists': 'There is already an account of that issuer and name. Choose it instead.',
  'account.noteTooLong': 'The two notes together are too long. Shorten one of them first.',
  'tag.notFound': 'This tag is no longer in the vault.',
  'codeSet.notFound': 'This code set is no longer in the vault.',
  'codeSet.ordered': 'The codes of this set work in order only. Use the next one.',
  'codeSet.exhausted': 'All codes of this set are used. Get new codes from the issuer.',
  'codeSet.duplicate': 'These codes are already in the vault. Nothing was added.',
  'codeSet.replaced': 'This code set was replaced already.',
  'code.notFound': 'This code is no longer in the vault.',
  'code.alreadyUsed': 'This code was used already. Take another one.',
  'use.notFound': 'This use is no longer in the vault.',
  'use.alreadySettled': 'This use was answered already.',
  'import.unreadable': 'This file can’t be read as text. Open it and paste the codes instead.',
  'import.notAFile': 'This is not an ordinary file. Choose the file that you downloaded.',
  'import.empty': 'This file is empty.',
  'import.binary': 'This is not a text file. Open it and paste the codes instead.',
  'import.tooLarge':
    'This file is too large to hold recovery codes. Open it and copy only the part with the codes.',
  'import.nothingFound': 'No codes in this file. Open it and paste the codes instead.',
  'import.encrypted':
    'This export is encrypted, so Sparekey can’t read it. Export it again without encryption.',
  'import.damaged': 'This file is damaged and can’t be read.',
  'import.tooCostly':
    'Reading this file took too long or too much memory. Open it and paste the codes instead.',
  'import.cancelled': 'The import was cancelled. Nothing was stored.',
  'import.needsPassphrase': 'This file is encrypted. Type its own passphrase to read it.',
  'import.wrongPassphrase':
    'That passphrase doesn’t open this file. It may also need a key file, which Sparekey can’t use.',
  'import.paperSheet':
    'This is a sheet that Sparekey printed. Read it with “Restore from a paper sheet”.',
  'draft.expired': 'This preview is no longer open. Choose the file again.',
  'draft.incomplete': 'Choose an account for every set of codes first.',
  'generate.impossible':
    'These characters and this length don’t allow so many different codes. Use a greater length.',
  'generate.nobody': 'This list names nobody. It needs a line for each person: name, account.',
  'generate.unfit':
    'This server would not take these codes: they are too long, too many, or hold a character that it doesn’t read.',
  'generate.accountNeeded': 'The file says whose codes they are. Name the account first.',
  'generate.cancelled': 'Cancelled. No file was made.',
  'paper.nothingToPrint': 'There are no codes to print. Choose an account with a code set.',
  'paper.failed': 'Printing didn’t work. Check the printer, or save a PDF instead.',
  'paper.noPrinter': 'No printer was found. Connect one, or save a PDF instead.',
  'paper.malformed':
    'These are not the data of a Sparekey sheet, or they were changed. Nothing was read.',
  'paper.tooNew': 'This sheet was printed by a newer Sparekey. Update Sparekey to read it.',
  'paper.tooLarge': 'That is too much for one sheet. Choose fewer accounts.',
  'paper.partsDisagree':
    'These pages say sheet {sheetId} but are not of one print. Add the pages of one print only.',
  'paper.partsMissing':
    'Sheet {sheetId} is not complete: part {part} of {count} is missing. Add a picture of the page that says so below a QR code.',
  'paper.noCodeFound':
    'No QR code of a Sparekey sheet was found. Take a sharper picture of the whole page, or type its lines.',
  'paper.unreadablePicture':
    'File {picture} of those you added can’t be read. It may be damaged, too large or locked with a password. PNG, JPEG, WebP and PDF can be read.',
  'paper.typo': 'Line {line} is not as it was printed. Compare it with the sheet.',
  'paper.linesDisagree':
    'Line {line} has the number of another line, but other letters. Type one sheet after the other, each from its first line.',
  'paper.linesMissing': 'Line {line} of part {part} is missing. Type it from the sheet.',
  'paper.passphraseNeeded': 'This sheet is encrypted. Type the passphrase of the sheet.',
  'paper.wrongPassphrase':
    'That passphrase doesn’t open this sheet. It may be another one than the vault’s.',
  'paper.unsafeParameters':
    'This sheet asks for key settings that are not safe, so Sparekey did not open it.',
  'paper.unknownSheet': 'This vault has no record of sheet {sheetId}.',
  'paper.cancelled': 'The check of the pages was stopped.',
  'paper.notVerified':
    'The QR codes on page {page} could not be read back, so the sheet was not printed.',
  'paper.outdated':
    'The codes changed since this preview was made. Look at the new preview, and print that one.',
  'recoveryKey.mismatch':
    'That is not what the recovery sheet says. Check the group and type it again.',
  'platform.nodeTooOld': 'This Node.js is too old for Sparekey. Use version 20 or later.',
};
