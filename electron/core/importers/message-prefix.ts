const longestSender = 60;

const day = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}';
const clock =
  '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d{1,6})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?:Z| ?UTC)?';
const stamps: readonly RegExp[] = [
  // [04/03/2025, 10:15:42] Alex: text
  new RegExp(`^\\[${day},? ${clock}\\] `),
  // [10:15] <alex> text
  new RegExp(`^\\[${clock}\\] (?=<[^>]{1,${longestSender}}> |[^:]{1,${longestSender}}: )`),
  // 04.03.25, 10:15 - Alex: text
  new RegExp(`^${day}(?:, ?|[ T])${clock} - `),
  // 2025-03-04 10:15:42 Alex: text
  new RegExp(
    `^${day}(?:, ?|[ T])${clock} (?=<[^>]{1,${longestSender}}> |[\\p{L}@][^:]{0,${longestSender}}: )`,
    'u',
  ),
  // 10:15 Alex: text
  new RegExp(`^${clock} (?=<[^>]{1,${longestSender}}> |[\\p{L}@][^:]{0,${longestSender}}: )`, 'u'),
];

/** Takes the time stamp and the sender of an exported chat message off its line. */
export function withoutMessagePrefix(line: string): string {
  if (!/^\[?\d{1,4}[./:-]\d/.test(line)) return line;
  const stamp = stamps.map((pattern) => pattern.exec(line)?.[0]).find((one) => one !== undefined);
  if (stamp === undefined) return line;
  const message = line.slice(stamp.length);
  const nick = /^<[^>]{1,60}> /.exec(message);
  if (nick !== null) return message.slice(nick[0].length).trim();
  const colon = message.slice(0, longestSender).indexOf(': ');
  return colon === -1 ? message : message.slice(colon + 2).trim();
}
