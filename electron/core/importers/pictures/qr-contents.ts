import { VaultError } from '../../../../shared/errors.ts';
import type { ImportProblem, ParsedAccount } from '../../../../shared/import-types.ts';
import { parseText } from '../parse-text.ts';

/** True for a QR code of a paper sheet, plain or encrypted. */
export function isSheetQr(text: string): boolean {
  return text.startsWith('SK1:');
}

interface QrCodes {
  readonly accounts: readonly ParsedAccount[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Codes written in QR codes. A QR code that sets up an authenticator holds a TOTP secret, never codes, and its text is
 * repeated nowhere. Throws `import.paperSheet` for a sheet of Sparekey's own, whose QR codes say more than its codes: all
 * of its pages are read together, elsewhere.
 */
export function codesOfQr(texts: readonly string[], fileName: string | null): QrCodes {
  const accounts: ParsedAccount[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, text] of texts.entries()) {
    const line = index + 1;
    if (isSheetQr(text)) throw new VaultError('import.paperSheet');
    if (/^\s*otpauth(?:-migration)?:/i.test(text)) {
      problems.push({ line, text: 'otpauth://…', reason: 'totpQr' });
      continue;
    }
    const found = text.trim() === '' ? [] : parseText(fileName, text).accounts;
    if (found.length === 0) problems.push({ line, text: shortened(text), reason: 'otherQr' });
    accounts.push(...found);
  }
  return { accounts, problems };
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80).toWellFormed();
}
