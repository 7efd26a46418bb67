import { VaultError, type ErrorCode } from '../../shared/errors.ts';

const sentences: Partial<Record<ErrorCode, string>> = {
  'vault.notAVault': 'This file is not a Sparekey vault.',
  'vault.damaged': 'This vault file is damaged. Try another copy of it.',
  'vault.tooNew': 'This vault was made by a newer Sparekey than this page.',
  'vault.unsafeParameters': 'This file asks for key settings that are not safe. It was not opened.',
  'vault.wrongPassphrase': 'That passphrase does not open this vault.',
  'vault.wrongRecoveryKey': 'That recovery key does not open this vault.',
  'vault.recoveryKeyTypo':
    'That passphrase does not open this vault; as a recovery key it has a typo.',
  'paper.malformed': 'These are not the data of a Sparekey sheet, or they were changed.',
  'paper.tooNew': 'This sheet was printed by a newer Sparekey than this page.',
  'paper.noCodeFound': 'There is no QR code text and no line of a Sparekey sheet in this.',
  'paper.partsDisagree': 'These parts are not of one print.',
  'paper.partsMissing': 'A QR code of this sheet is missing. Scan all of them.',
  'paper.passphraseNeeded': 'This sheet is encrypted. Type its passphrase.',
  'paper.wrongPassphrase': 'That passphrase does not open this sheet.',
  'paper.unsafeParameters':
    'This sheet asks for key settings that are not safe. It was not opened.',
};

/** What happened, for somebody who may never have seen Sparekey. */
export function failureSentence(error: unknown): string {
  if (!(error instanceof VaultError)) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return `It could not be opened (${reason}). A computer with more memory may do it.`;
  }
  const { line, part } = error.detail;
  if (error.code === 'paper.typo') return `Line ${line} is not as it was printed.`;
  if (error.code === 'paper.linesDisagree') {
    return `Line ${line} has the number of another line, but other letters.`;
  }
  if (error.code === 'paper.linesMissing') return `Line ${line} of part ${part} is missing.`;
  return sentences[error.code] ?? `It could not be opened (${error.code}).`;
}
