import { Eye, EyeOff, Replace } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountSummary, CodeSetView } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './active-set.module.css';
import { CodeGrid, type CodeActions } from './code-grid.tsx';

interface ActiveSetProps extends CodeActions {
  readonly account: AccountSummary;
  readonly set: CodeSetView;
}

export function ActiveSet({ account, set, ...actions }: ActiveSetProps): ReactNode {
  const navigation = useNavigation();
  const messageBar = useMessageBar();
  const { revealed } = actions;
  const showsMany = revealed.count > 1;

  function toggleAll(): void {
    if (showsMany) revealed.hideAll();
    else {
      revealed
        .reveal(set.id)
        .catch((error: unknown) => messageBar.show({ text: errorMessage(error) }));
    }
  }

  return (
    <section className={styles['section']} aria-labelledby={`set-${set.id}`}>
      <div className={styles['head']}>
        <h2 id={`set-${set.id}`} className={styles['title']}>
          {message('account.activeSet')}
        </h2>
        <span className={styles['origin']}>{originOf(account, set)}</span>
        {account.remaining > 1 && (
          <Button
            variant="quiet"
            size="compact"
            icon={showsMany ? EyeOff : Eye}
            onPress={toggleAll}
          >
            {message(showsMany ? 'account.hideAll' : 'account.revealAll')}
          </Button>
        )}
        <Button
          variant="quiet"
          size="compact"
          icon={Replace}
          onPress={() =>
            navigation.open({ screen: 'import', start: { kind: 'ask' }, accountId: account.id })
          }
        >
          {message('account.replaceSet')}
        </Button>
      </div>
      <CodeGrid
        label={message('account.codes')}
        set={set}
        nextPosition={account.nextPosition}
        {...actions}
      />
    </section>
  );
}

/** "Set 2 · Added 3 Mar 2026 from github-recovery-codes.txt"; the number only where there were others. */
function originOf({ setNumber }: AccountSummary, set: CodeSetView): string {
  const parts = [
    ...(setNumber > 1 ? [message('account.setNumber', { number: set.number })] : []),
    ...(set.issuedAt === null
      ? []
      : [message('account.issued', { date: mediumDate(set.issuedAt) })]),
    addedWords(set),
  ];
  return parts.join(' · ');
}

function addedWords({ createdAt, sourceName, origin }: CodeSetView): string {
  const date = mediumDate(createdAt);
  if (sourceName !== null) return message('account.addedFrom', { date, source: sourceName });
  return message(origin === 'generate' ? 'account.addedGenerated' : 'account.added', { date });
}
