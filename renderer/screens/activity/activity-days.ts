import type { ActivityLine } from '../../../shared/activity-types.ts';

export interface ActivityDay {
  /** Some moment of that day, in milliseconds since 1970. */
  readonly at: number;
  readonly lines: readonly ActivityLine[];
}

/** Neighbours of one calendar day together. The order of the lines is kept, whatever the clock said. */
export function activityDays(lines: readonly ActivityLine[]): readonly ActivityDay[] {
  const days: { at: number; lines: ActivityLine[] }[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last && dayOf(last.at) === dayOf(line.at)) last.lines.push(line);
    else days.push({ at: line.at, lines: [line] });
  }
  return days;
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
