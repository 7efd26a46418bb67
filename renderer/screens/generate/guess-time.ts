import { locale, message } from '../../messages/message.ts';

/** Guesses in a second, from a server that slows down to a stolen list of fast hashes. */
export const guessRates = {
  perMinute: 1 / 60,
  perSecond: 1,
  thousand: 1e3,
  billion: 1e9,
} as const;

export type GuessRate = keyof typeof guessRates;

const daysInYear = 365.25;
const secondsInDay = 86_400;
const beyond = 1e12;
const rounded = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });

/** A length of time in its largest unit, rounded to two figures. */
export function timeWords(years: number): string {
  if (years > beyond) return message('generate.time.beyond');
  if (years >= 1) return message('generate.time.years', { number: rounded.format(years) });
  const days = years * daysInYear;
  if (days >= 1) return message('generate.time.days', { number: rounded.format(days) });
  const hours = days * 24;
  if (hours >= 1) return message('generate.time.hours', { number: rounded.format(hours) });
  const minutes = (days * secondsInDay) / 60;
  return minutes >= 1
    ? message('generate.time.minutes', { number: rounded.format(minutes) })
    : message('generate.time.moment');
}
