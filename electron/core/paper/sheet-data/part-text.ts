import { VaultError } from '../../../../shared/errors.ts';
import { malformed } from './byte-reader.ts';
import { fromLetters, letters, toLetters } from './crockford.ts';
import { decodePart, encodePart, type SheetPart } from './sheet-part.ts';

/** Begins the text of every QR code of a sheet. All of it is in QR's alphanumeric set, which costs 5.5 bits a letter. */
const prefix = 'SK1:';
/** No text of a part is longer: 4,296 alphanumeric characters are the most that a QR code holds. */
const mostCharacters = 4296;
const partText = new RegExp(`^SK1:[${letters}]+$`);

export function partToText(part: SheetPart): string {
  return prefix + toLetters(encodePart(part));
}

/** True for text that claims to be a part of a sheet, of this or a later version: other QR codes lie about, too. */
export function looksLikePart(text: string): boolean {
  return /^SK\d{1,3}:/.test(text);
}

/** Throws `paper.tooNew`, `paper.malformed`. */
export function partFromText(text: string): SheetPart {
  const version = /^SK(\d{1,3}):/.exec(text)?.[1];
  if (version !== undefined && version !== '1') {
    throw new VaultError('paper.tooNew', { version: Number(version) });
  }
  if (text.length > mostCharacters || !partText.test(text)) throw malformed('part text');
  const bytes = fromLetters(text.slice(prefix.length));
  if (bytes === null) throw malformed('part text');
  return decodePart(bytes);
}
