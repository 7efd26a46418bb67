import { languageTags, type SheetLanguage } from './sheet-language.ts';

const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const short = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** Of English: the systems' own lists differ between "Sep" and "Sept", and begin with the month or the day. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "21 April 2026", "21. April 2026", in the machine's time zone. */
export function longDate(at: number, language: SheetLanguage = 'en'): string {
  const date = new Date(at);
  if (language !== 'en') return date.toLocaleDateString(languageTags[language], long);
  return `${date.getDate()} ${months[date.getMonth()] ?? ''} ${date.getFullYear()}`;
}

/** "21 Apr 2026", "21.04.2026", in the machine's time zone. */
export function shortDate(at: number, language: SheetLanguage = 'en'): string {
  const date = new Date(at);
  if (language !== 'en') return date.toLocaleDateString(languageTags[language], short);
  return `${date.getDate()} ${months[date.getMonth()]?.slice(0, 3) ?? ''} ${date.getFullYear()}`;
}
