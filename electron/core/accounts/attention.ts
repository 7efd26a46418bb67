import {
  attentionReasons,
  type AttentionReason,
  type AccountSummary,
  type VaultSettings,
} from '../../../shared/vault-types.ts';

type Inspected = Pick<AccountSummary, 'status' | 'archivedAt' | 'setDate' | 'remaining'> & {
  /** A use waits for its answer, and not because the person has its code before them. */
  readonly unanswered: boolean;
  readonly sheet: Pick<AccountSummary['sheet'], 'state'>;
};

/**
 * Everything that makes an account need attention, the worst first. The one rule for the interface and for the command
 * line. A set that is used up is neither too old nor missing on paper: there is nothing left to lose.
 *
 * @param at now, in milliseconds since 1970
 */
export function attentionOf(
  account: Inspected,
  settings: VaultSettings,
  at: number,
): readonly AttentionReason[] {
  if (account.archivedAt !== null) return [];
  const { status, sheet, remaining } = account;
  const applies: Readonly<Record<AttentionReason, boolean>> = {
    exhausted: status === 'exhausted',
    low: status === 'low',
    unanswered: account.unanswered,
    noCodes: status === 'none',
    oldSet: remaining > 0 && isOld(account.setDate, settings.oldSetMonths, at),
    neverPrinted:
      remaining > 0 &&
      settings.warnNeverPrinted &&
      (sheet.state === 'none' || sheet.state === 'lost'),
    staleSheet: sheet.state === 'stale',
  };
  return attentionReasons.filter((reason) => applies[reason]);
}

function isOld(setDate: number | null, months: number | null, at: number): boolean {
  if (setDate === null || months === null) return false;
  const limit = new Date(at);
  limit.setUTCMonth(limit.getUTCMonth() - months);
  return setDate <= limit.getTime();
}
