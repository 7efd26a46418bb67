import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { SheetWords } from '../../components/sheet-words.tsx';
import { StatusWords } from '../../components/status-words.tsx';
import { message } from '../../messages/message.ts';
import { needsAttention } from '../../vault/account-search.ts';
import { useNavigation, type Navigation } from '../../vault/navigation.ts';
import styles from './attention-cards.module.css';

const shownAtMost = 3;

type Reason = NonNullable<ReturnType<typeof needsAttention>>;

/** One card for each account at risk, its worst reason first, with the one action that mends it. */
export function AttentionCards({
  accounts,
}: {
  readonly accounts: readonly AccountSummary[];
}): ReactNode {
  const navigation = useNavigation();
  const atRisk = accounts.flatMap((account) => {
    const reason = needsAttention(account);
    return reason === null ? [] : [{ account, reason }];
  });
  if (atRisk.length === 0) return null;

  return (
    <section className={styles['section']} aria-labelledby="attention-title">
      <h2 id="attention-title" className={styles['title']}>
        {message('accounts.attention')}
      </h2>
      <ul className={styles['cards']}>
        {atRisk.slice(0, shownAtMost).map(({ account, reason }) => (
          <AttentionCard key={account.id} account={account} reason={reason} />
        ))}
      </ul>
      {atRisk.length > shownAtMost && (
        <Button
          variant="quiet"
          size="compact"
          onPress={() => navigation.open({ screen: 'accounts', filter: 'attention' })}
        >
          {message('accounts.seeAll', { count: atRisk.length })}
        </Button>
      )}
    </section>
  );
}

function AttentionCard(props: {
  readonly account: AccountSummary;
  readonly reason: Reason;
}): ReactNode {
  const { account, reason } = props;
  const navigation = useNavigation();
  const { label, advice, act } = attentionAction(account, reason, navigation);
  return (
    <li className={styles['card']}>
      <MonogramTile issuer={account.issuer} size={32} />
      <div className={styles['text']}>
        <div className={styles['line']}>
          <span className={styles['issuer']}>{account.issuer}</span>
          {reason === 'staleSheet' ? (
            <SheetWords sheet={account.sheet} />
          ) : (
            <StatusWords account={account} form="compact" />
          )}
        </div>
        <div className={styles['advice']}>{advice}</div>
      </div>
      <Button onPress={act} aria-label={`${label}, ${account.issuer} ${account.name}`}>
        {label}
      </Button>
    </li>
  );
}

function attentionAction(
  account: AccountSummary,
  reason: Reason,
  navigation: Navigation,
): { label: string; advice: string; act: () => void } {
  const addCodes = (): void =>
    navigation.open({ screen: 'import', start: { kind: 'ask' }, accountId: account.id });
  switch (reason) {
    case 'exhausted':
      return {
        label: message('accounts.actionAdd'),
        advice: message('accounts.adviceExhausted', { issuer: account.issuer }),
        act: addCodes,
      };
    case 'low':
      return {
        label: message('accounts.actionReplace'),
        advice: message('accounts.adviceLow'),
        act: addCodes,
      };
    case 'staleSheet':
      return {
        label: message('accounts.actionPrint'),
        advice: message('accounts.adviceStale'),
        act: () => navigation.open({ screen: 'paper', accountIds: [account.id] }),
      };
  }
}
