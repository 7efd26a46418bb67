import type { ReactNode } from 'react';
import type { AccountSummary, AttentionReason } from '../../../shared/vault-types.ts';
import { AttentionWords } from '../../components/attention-words.tsx';
import { Button } from '../../components/button.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { message } from '../../messages/message.ts';
import { attentionAction } from '../../vault/attention-words.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './attention-cards.module.css';

const shownAtMost = 3;

/** One card for each account at risk, its worst reason first, with the one action that mends it. */
export function AttentionCards(): ReactNode {
  const navigation = useNavigation();
  const { accounts, attentionCount } = useSnapshot();
  if (attentionCount === 0) return null;

  return (
    <section className={styles['section']} aria-labelledby="attention-title">
      <div className={styles['head']}>
        <h2 id="attention-title" className={styles['title']}>
          {message('accounts.attention')}
        </h2>
        {attentionCount > shownAtMost && (
          <Button
            variant="quiet"
            size="compact"
            onPress={() => navigation.open({ screen: 'accounts', filter: 'attention' })}
          >
            {message('accounts.seeAll', { count: attentionCount })}
          </Button>
        )}
      </div>
      <ul className={styles['cards']}>
        {accounts.slice(0, Math.min(shownAtMost, attentionCount)).map((account) => {
          const [reason] = account.attention;
          return reason === undefined ? null : (
            <AttentionCard key={account.id} account={account} reason={reason} />
          );
        })}
      </ul>
    </section>
  );
}

function AttentionCard(props: {
  readonly account: AccountSummary;
  readonly reason: AttentionReason;
}): ReactNode {
  const { account, reason } = props;
  const navigation = useNavigation();
  const { label, advice, act } = attentionAction(account, reason, navigation);
  return (
    <li className={styles['card']}>
      <MonogramTile issuer={account.issuer} size={32} />
      <div className={styles['text']}>
        <div className={styles['line']}>
          <bdi className={styles['issuer']}>{account.issuer}</bdi>
          <AttentionWords account={account} reason={reason} />
        </div>
        <div className={styles['advice']}>{advice}</div>
      </div>
      <Button onPress={act} aria-label={`${label}, ${account.issuer} ${account.name}`}>
        {label}
      </Button>
    </li>
  );
}
