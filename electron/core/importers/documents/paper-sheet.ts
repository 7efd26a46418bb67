/** "1-01 0401 ERGK 7G00 2002 000G 5J": part, line, groups and check letters, which stand for the QR codes of a sheet. */
const typedLine =
  /^\s{0,20}\d{1,2}-\d{2}(?:[ \t]{1,4}[0-9A-HJKMNP-TV-Z]{4}){1,8}[ \t]{1,4}[0-9A-HJKMNP-TV-Z]{2}(?=\s|$)/gm;
const fewestLines = 3;
const sheetId = /\bSK-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}\b/g;

/**
 * True for the text of a sheet that Sparekey printed and can read back: its lines for typing, or the page itself with QR
 * codes in it. What such a sheet shows for people says less than they do.
 */
export function isPaperSheet(text: string): boolean {
  return hasLines(text) || (namesSheet(text) && /\sclass="qr[ "]/.test(text));
}

/** True for text that may stand on a sheet beside its QR codes: its ID on several places, and the name of the program. */
export function namesSheet(text: string): boolean {
  if (!text.includes('Sparekey')) return false;
  const ids = text.match(sheetId) ?? [];
  return new Set(ids).size < ids.length;
}

function hasLines(text: string): boolean {
  return /^\s{0,20}\d{1,2}-\d{2}[ \t]/m.test(text) && countOf(text) >= fewestLines;
}

function countOf(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(typedLine)) {
    count += 1;
    if (count === fewestLines) break;
  }
  return count;
}
