import { message } from '../../messages/message.ts';

const minute = 60;
const hour = 3600;

/** "After 30 seconds", "After 5 minutes", "After 1 hour", "Never", in the largest unit that fits without a remainder. */
export function durationText(seconds: number | null): string {
  if (seconds === null) return message('settings.never');
  if (seconds % hour === 0) return message('settings.afterHours', { count: seconds / hour });
  if (seconds % minute === 0) return message('settings.afterMinutes', { count: seconds / minute });
  return message('settings.afterSeconds', { count: seconds });
}
