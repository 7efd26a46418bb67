const longestSender = 60;

// [04/03/2025, 10:15:42] Alex: text
const bracketed =
  /^\[\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?\] /;
// 04.03.25, 10:15 - Alex: text
const dashed =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)? - /;

/** Takes the time stamp and the sender of an exported chat message off its line. */
export function withoutMessagePrefix(line: string): string {
  const stamp = bracketed.exec(line) ?? dashed.exec(line);
  if (stamp === null) return line;
  const message = line.slice(stamp[0].length);
  const colon = message.slice(0, longestSender).indexOf(': ');
  return colon === -1 ? message : message.slice(colon + 2).trim();
}
