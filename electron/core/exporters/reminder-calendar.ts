export interface CalendarReminder {
  /** Stays the same from one export to the next, so that a calendar updates its entry. */
  readonly accountId: string;
  /** Calendar day, for example 2027-03-01. */
  readonly checkOn: string;
  readonly issuer: string;
  readonly name: string;
}

export interface CalendarOptions {
  /** Whether issuer and account may stand in a file that calendars copy to servers. */
  readonly withNames: boolean;
  /** When the file is made, in milliseconds since 1970. */
  readonly at: number;
  /** Entries are told apart by this; BLAKE2b or the like, so that the file holds no id of the vault. */
  readonly uidOf: (accountId: string) => string;
}

/**
 * Reminders as an iCalendar file (RFC 5545): one event of a whole day for each, with an alarm at nine. Without names every entry
 * says the same, and nothing in it leads back to a service.
 */
export function exportReminderCalendar(
  reminders: readonly CalendarReminder[],
  options: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sparekey//Reminders//EN',
    'CALSCALE:GREGORIAN',
    ...reminders.flatMap((reminder) => eventOf(reminder, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(reminder: CalendarReminder, { withNames, at, uidOf }: CalendarOptions): string[] {
  const summary = withNames ? `Check recovery codes: ${titleOf(reminder)}` : 'Check recovery codes';
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(reminder.accountId)}@sparekey.invalid`,
    `DTSTAMP:${utcStamp(at)}`,
    `DTSTART;VALUE=DATE:${reminder.checkOn.replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    'DESCRIPTION:Open Sparekey and look at your reminders.',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Check recovery codes',
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

function titleOf({ issuer, name }: CalendarReminder): string {
  return name === '' ? issuer : `${issuer} (${name})`;
}

/** 20270301T090000Z (RFC 5545 §3.3.5). */
function utcStamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** RFC 5545 §3.3.11. Other control characters may not stand in a text at all. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

const longestLineBytes = 75;

/** RFC 5545 §3.1: no line longer than 75 bytes; the rest goes on after a line break and one space, never inside a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (bytes + length > longestLineBytes) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += length;
  }
  lines.push(current);
  return lines.join('\r\n');
}
