import { partFromText } from '../paper/sheet-data/part-text.ts';
import { sheetIdOf, sheetNumberOf } from '../paper/sheet-data/sheet-number.ts';

/** The ID of a sheet as somebody typed it, or of the sheet whose QR code says this; null for anything else. */
export function scannedSheetId(typed: string): string | null {
  const number = sheetNumberOf(typed) ?? numberOfPart(typed.trim());
  return number === null ? null : sheetIdOf(number);
}

function numberOfPart(text: string): number | null {
  try {
    return partFromText(text).sheetNumber;
  } catch {
    return null;
  }
}
