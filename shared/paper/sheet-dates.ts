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

/** "21 April 2026", in the machine's time zone. */
export function longDate(at: number): string {
  const date = new Date(at);
  return `${date.getDate()} ${months[date.getMonth()] ?? ''} ${date.getFullYear()}`;
}

/** "21 Apr 2026", in the machine's time zone. */
export function shortDate(at: number): string {
  const date = new Date(at);
  return `${date.getDate()} ${months[date.getMonth()]?.slice(0, 3) ?? ''} ${date.getFullYear()}`;
}
