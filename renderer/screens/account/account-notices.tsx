import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { mediumDate, whenWords } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { usePutAway } from '../../vault/use-put-away.ts';

/** What is open about an account besides how many codes are left, each with what settles it. */
export function AccountNotices({ account }: { readonly account: AccountSummary }): ReactNode {
  const { overlay, openOverlay } = useNavigation();
  const putAway = usePutAway();
  const { id: accountId, issuer, pendingUse, archivedAt, setDate } = account;
  return (
    <>
      {archivedAt !== null && (
        <Notice
          kind="info"
          actions={
            <Button size="compact" onPress={() => void putAway.unarchive(account)}>
              {message('account.unarchive')}
            </Button>
          }
        >
          {message('account.archived', { date: mediumDate(archivedAt) })}
        </Notice>
      )}
      {pendingUse !== null && overlay?.kind !== 'useCode' && (
        <Notice
          kind="low"
          title={message('account.unanswered', { position: pendingUse.position })}
          actions={
            <Button size="compact" onPress={() => openOverlay({ kind: 'answerUse', accountId })}>
              {message('account.answer')}
            </Button>
          }
        >
          {message('account.unansweredText', { when: whenWords(pendingUse.reservedAt) })}
        </Notice>
      )}
      {account.needsNewCode && (
        <Notice
          kind="low"
          title={message('account.needsNewCode')}
          actions={
            <Button size="compact" onPress={() => openOverlay({ kind: 'typeCodes', accountId })}>
              {message('account.typeNewCode')}
            </Button>
          }
        >
          {message('account.needsNewCodeText', { issuer })}
        </Notice>
      )}
      {account.attention.includes('oldSet') && setDate !== null && (
        <Notice kind="low">
          {message('account.oldSet', { date: mediumDate(setDate), issuer })}
        </Notice>
      )}
    </>
  );
}
