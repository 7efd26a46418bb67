const day =
  '(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{1,2}[./-]\\d{1,2}\\.?|' +
  '(?:\\d{1,2}\\.? )?\\p{L}{3,9}\\.?,? (?:\\d{1,2},? )?(?:19|20)\\d\\d)';
const clock =
  '\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[ap]m)?(?:Z| ?[+-]\\d{2}:?\\d{2}| (?:UTC|GMT|CES?T|EES?T|WES?T|BST|[ECMP][SD]T|Uhr))?';
const whole = new RegExp(`^[([]?(?:${day}(?:(?:,? |T)${clock})?|${clock})[)\\]]?$`, 'iu');
const longest = 40;

/** True for a day, a time of day or both and nothing else, as people and machines write them. */
export function isDateTime(text: string): boolean {
  return text.length <= longest && /\d/.test(text) && whole.test(text);
}
