import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportReminderCalendar,
  type CalendarReminder,
} from '../../../electron/core/exporters/reminder-calendar.ts';

const at = Date.UTC(2026, 10, 24, 9, 30, 5, 123);
const uidOf = (accountId: string): string => `uid-of-${accountId}`;
const reminder = (part: Partial<CalendarReminder> = {}): CalendarReminder => ({
  accountId: 'a',
  checkOn: '2027-03-01',
  issuer: 'GitHub',
  name: 'alexdoe',
  ...part,
});

/** Undoes folding and escaping as RFC 5545 tells a reader to. */
function valuesOf(text: string, property: string): string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(`${property}:`))
    .map((line) =>
      line
        .slice(property.length + 1)
        .replace(/\\([nN\\;,])/g, (_all, char: string) => (/n/i.test(char) ? '\n' : char)),
    );
}

describe('reminders as a calendar', () => {
  it('say nothing of issuer and account by default', () => {
    expect(exportReminderCalendar([reminder()], { withNames: false, at, uidOf })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Sparekey//Reminders//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:uid-of-a@sparekey.invalid',
        'DTSTAMP:20261124T093005Z',
        'DTSTART;VALUE=DATE:20270301',
        'SUMMARY:Check recovery codes',
        'DESCRIPTION:Open Sparekey and look at your reminders.',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Check recovery codes',
        'TRIGGER:PT9H',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['GitHub', 'alexdoe', 'GitHub (alexdoe)'],
    ['GitHub', '', 'GitHub'],
    ['A;B, C\\D', 'x', 'A;B, C\\D (x)'],
    ['line\r\nEND:VCALENDAR', 'two\nlines', 'line\nEND:VCALENDAR (two\nlines)'],
    ['bell\u0007', 'nul\0', 'bell (nul)'],
  ])('name %j %j as %j when asked', (issuer, name, title) => {
    const text = exportReminderCalendar([reminder({ issuer, name })], {
      withNames: true,
      at,
      uidOf,
    });
    expect(valuesOf(text, 'SUMMARY')).toEqual([`Check recovery codes: ${title}`]);
    expect(text.split('\r\n').filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  });

  it('fold long lines at 75 bytes and between characters, and come back the same', () => {
    const character = fc.constantFrom('a', 'ß', '銀', '😀', ';', ',', '\\', '\n', ' ');
    const long = fc.array(character, { minLength: 1, maxLength: 200 }).map((all) => all.join(''));
    fc.assert(
      fc.property(long, long, (issuer, name) => {
        const reminders = [reminder({ issuer, name })];
        const text = exportReminderCalendar(reminders, { withNames: true, at, uidOf });
        expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(text).not.toContain('\uFFFD');
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(valuesOf(text, 'SUMMARY')).toEqual([`Check recovery codes: ${issuer} (${name})`]);
      }),
      { numRuns: 300 },
    );
  });
});
