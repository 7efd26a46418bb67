/** A word that a POSIX shell reads as exactly this text. */
export function shellWord(text: string): string {
  return /^[\w@.+,:/=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
