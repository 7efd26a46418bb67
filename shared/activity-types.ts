export const activityKinds = [
  'import',
  'reveal',
  'copy',
  'use',
  'settle',
  'undo',
  'print',
  'export',
  'edit',
] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** One line of what happened, by ids and numbers; never a code. */
export interface ActivityLine {
  /** Order of what happened, from 1, whatever the clock said. */
  readonly seq: number;
  readonly at: number;
  readonly kind: ActivityKind;
  readonly accountId: string | null;
  /** As they are now; null when the line is about no account, or about one that was deleted for good. */
  readonly issuer: string | null;
  readonly name: string | null;
  readonly codeSetId: string | null;
  readonly codeId: string | null;
  readonly position: number | null;
  readonly useId: string | null;
  readonly sheetId: string | null;
  /** Counts, outcomes and names of changed fields. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

export interface ActivityPage {
  readonly lines: readonly ActivityLine[];
  /** `before` of the next page; null at the end. */
  readonly next: number | null;
}

export interface ActivityCheck {
  readonly lines: number;
  /** Number of the first line that does not follow from the ones before it; null when the chain is whole. */
  readonly brokenAt: number | null;
}
