import { locale, message } from './message.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const longDate = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const hourMinute = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });

/** "09:41", the time of day here. */
export function clockTime(milliseconds: number): string {
  return hourMinute.format(milliseconds);
}

/** "14 Apr", with the year when it is not the year of `now`. */
export function shortDate(milliseconds: number, now = Date.now()): string {
  const sameYear = new Date(milliseconds).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayMonth : dayMonthYear).format(milliseconds);
}

/** "3 Mar 2026". */
export function mediumDate(milliseconds: number): string {
  return dayMonthYear.format(milliseconds);
}

/** "3 March 2026": history, speech and paper. */
export function fullDate(milliseconds: number): string {
  return longDate.format(milliseconds);
}

/** "Today", "Yesterday", "2 days ago" up to six days, then the short date. Days change at local midnight. */
export function relativeDate(milliseconds: number, now = Date.now()): string {
  const days = Math.round((startOfDay(now) - startOfDay(milliseconds)) / dayMilliseconds);
  if (days < 0 || days > 6) return shortDate(milliseconds, now);
  if (days === 0) return message('date.today');
  if (days === 1) return message('date.yesterday');
  return message('date.daysAgo', { days });
}

/** The same inside a sentence: "today", "2 days ago", "on 14 Apr". */
export function whenWords(milliseconds: number, now = Date.now()): string {
  const days = Math.round((startOfDay(now) - startOfDay(milliseconds)) / dayMilliseconds);
  if (days < 0 || days > 6) return message('date.on', { date: shortDate(milliseconds, now) });
  return relativeDate(milliseconds, now).toLowerCase();
}

function startOfDay(milliseconds: number): number {
  const day = new Date(milliseconds);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
