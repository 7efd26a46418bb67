import type { AccountSummary } from '../../shared/vault-types.ts';

/** Today as a calendar day of this machine, for example 2027-03-01. */
export function today(now = Date.now()): string {
  const day = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The first moment of a calendar day here, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}

/** How many accounts should have been looked at by now. */
export function dueReminders(accounts: readonly AccountSummary[], now = Date.now()): number {
  const day = today(now);
  return accounts.filter(({ checkOn }) => checkOn !== null && checkOn <= day).length;
}
