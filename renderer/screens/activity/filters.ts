import type { ActivityKind } from '../../../shared/activity-types.ts';
import type { MessageKey } from '../../messages/message.ts';

export type KindGroup = 'every' | 'uses' | 'shown' | 'added' | 'paper' | 'edits';
export type Period = 'any' | 'week' | 'month' | 'year';

/** Kinds by what a person looks for; null for all of them. */
export const kindsOf: Readonly<Record<KindGroup, readonly ActivityKind[] | null>> = {
  every: null,
  uses: ['use', 'settle', 'undo'],
  shown: ['reveal', 'copy'],
  added: ['import'],
  paper: ['print', 'export'],
  edits: ['edit'],
};

export const kindGroups: readonly { readonly value: KindGroup; readonly label: MessageKey }[] = [
  { value: 'every', label: 'activity.everyKind' },
  { value: 'uses', label: 'activity.kindUses' },
  { value: 'shown', label: 'activity.kindShown' },
  { value: 'added', label: 'activity.kindAdded' },
  { value: 'paper', label: 'activity.kindPaper' },
  { value: 'edits', label: 'activity.kindEdits' },
];

export const periods: readonly { readonly value: Period; readonly label: MessageKey }[] = [
  { value: 'any', label: 'activity.anyTime' },
  { value: 'week', label: 'activity.lastWeek' },
  { value: 'month', label: 'activity.lastMonth' },
  { value: 'year', label: 'activity.lastYear' },
];

const days: Readonly<Record<Period, number | null>> = { any: null, week: 7, month: 30, year: 365 };

/** When a period begins, in milliseconds since 1970; null for any time. */
export function periodStart(period: Period, now: number): number | null {
  const length = days[period];
  return length === null ? null : now - length * 24 * 3600 * 1000;
}
