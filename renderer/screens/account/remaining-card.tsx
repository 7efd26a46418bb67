import { CircleSlash2, KeyRound, Keyboard, Plus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { BittingMeter } from '../../components/bitting-meter.tsx';
import { Button } from '../../components/button.tsx';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './remaining-card.module.css';

/** What is left and the one act that matters; says what to do when little or nothing is left. */
export function RemainingCard(props: {
  readonly account: AccountSummary;
  readonly focusUse: boolean;
}): ReactNode {
  const { account, focusUse } = props;
  const navigation = useNavigation();
  if (account.status === 'none') return <NoSet account={account} />;
  return (
    <section className={styles['card']} data-status={account.status}>
      <div className={styles['count']}>{account.remaining}</div>
      <div className={styles['meter']}>
        <div className={styles['words']}>
          <span>{message('account.of', { total: account.total })}</span>
          {account.status === 'low' && (
            <span className={styles['low']}>
              <TriangleAlert size={15} aria-hidden /> {message('account.low')}
            </span>
          )}
          {account.status === 'exhausted' && (
            <span className={styles['none']}>
              <CircleSlash2 size={15} aria-hidden /> {message('account.allUsed')}
            </span>
          )}
        </div>
        <BittingMeter
          total={account.total}
          remaining={account.remaining}
          status={account.status}
          size="large"
        />
      </div>
      {account.nextPosition === null ? (
        <div className={styles['act']}>
          <Button
            variant="primary"
            size="large"
            icon={Plus}
            autoFocus={focusUse}
            onPress={() =>
              navigation.open({ screen: 'import', start: { kind: 'ask' }, accountId: account.id })
            }
          >
            {message('account.addCodes')}
          </Button>
        </div>
      ) : (
        <div className={styles['act']}>
          <Button
            variant="primary"
            size="large"
            icon={KeyRound}
            keyCap="U"
            autoFocus={focusUse}
            onPress={() => navigation.openOverlay({ kind: 'useCode', accountId: account.id })}
          >
            {message('account.useNext')}
          </Button>
          <div className={styles['advice']}>{adviceFor(account, account.nextPosition)}</div>
        </div>
      )}
      {account.status === 'exhausted' && (
        <p className={styles['exhausted']}>
          {message('account.adviceExhausted', { issuer: account.issuer })}
        </p>
      )}
    </section>
  );
}

/** No codes at all: never added, or put aside after new ones were made at the service. */
function NoSet({ account }: { readonly account: AccountSummary }): ReactNode {
  const { open, openOverlay } = useNavigation();
  const { id: accountId, issuer } = account;
  return (
    <section className={styles['card']} data-status="none">
      <div className={styles['noSet']}>
        <h2 className={styles['noSetTitle']}>{message('account.noSet')}</h2>
        <p className={styles['advice']}>{message('account.noActiveText', { issuer })}</p>
      </div>
      <div className={styles['noSetActs']}>
        <Button
          variant="primary"
          icon={Plus}
          onPress={() => open({ screen: 'import', start: { kind: 'ask' }, accountId })}
        >
          {message('account.addCodes')}
        </Button>
        <Button icon={Keyboard} onPress={() => openOverlay({ kind: 'typeCodes', accountId })}>
          {message('useCode.typeCodes')}
        </Button>
      </div>
    </section>
  );
}

function adviceFor(account: AccountSummary, position: number): string {
  if (account.status === 'low') return message('account.adviceLow', { issuer: account.issuer });
  if (account.kind === 'reusable') return message('account.reusable');
  return message(account.kind === 'ordered' ? 'account.adviceOrdered' : 'account.nextIs', {
    position,
  });
}
