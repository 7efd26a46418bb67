import type { AccountSummary, AttentionReason } from '../../shared/vault-types.ts';
import { mediumDate, shortDate } from '../messages/dates.ts';
import { message } from '../messages/message.ts';
import type { Navigation } from './navigation.ts';

export interface AttentionAction {
  /** The one thing that mends it. */
  readonly label: string;
  readonly advice: string;
  readonly act: () => void;
}

/** What to do about a reason, in one line and one button. */
export function attentionAction(
  account: AccountSummary,
  reason: AttentionReason,
  { open, openOverlay }: Navigation,
): AttentionAction {
  const { id: accountId, issuer, pendingUse, setDate } = account;
  const addCodes = (): void => open({ screen: 'import', start: { kind: 'ask' }, accountId });
  const print = (): void => open({ screen: 'paper', accountIds: [accountId] });
  switch (reason) {
    case 'exhausted':
      return {
        label: message('accounts.actionAdd'),
        advice: message('accounts.adviceExhausted', { issuer }),
        act: addCodes,
      };
    case 'low':
      return {
        label: message('accounts.actionReplace'),
        advice: message('accounts.adviceLow'),
        act: addCodes,
      };
    case 'unanswered':
      return {
        label: message('accounts.actionAnswer'),
        advice: message('accounts.adviceUnanswered', {
          position: pendingUse?.position ?? 0,
          date: shortDate(pendingUse?.reservedAt ?? 0),
        }),
        act: () => openOverlay({ kind: 'answerUse', accountId }),
      };
    case 'noCodes':
      return {
        label: message('accounts.actionAdd'),
        advice: message('accounts.adviceNone'),
        act: addCodes,
      };
    case 'oldSet':
      return {
        label: message('accounts.actionReplace'),
        advice: message('accounts.adviceOldSet', { date: mediumDate(setDate ?? 0) }),
        act: addCodes,
      };
    case 'neverPrinted':
      return {
        label: message('accounts.actionPrintFirst'),
        advice: message('accounts.adviceNeverPrinted'),
        act: print,
      };
    case 'staleSheet':
      return {
        label: message('accounts.actionPrint'),
        advice: message('accounts.adviceStale'),
        act: print,
      };
  }
}
