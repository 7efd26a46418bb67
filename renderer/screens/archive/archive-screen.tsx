import { Archive } from 'lucide-react';
import { AccountName } from '../../components/account-name.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import table from '../../components/plain-table.module.css';
import { StatusWords } from '../../components/status-words.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { usePutAway } from '../../vault/use-put-away.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './archive-screen.module.css';

/** Accounts out of sight. Their codes stay and can still be used. */
export function ArchiveScreen() {
  const { archived } = useSnapshot();
  const { open } = useNavigation();
  const putAway = usePutAway();
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('archive.title')}
        detail={message('archive.detail', { count: archived.length })}
      />
      {archived.length === 0 ? (
        <EmptyState icon={Archive} title={message('archive.none')}>
          {message('archive.noneText')}
        </EmptyState>
      ) : (
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{message('archive.columnAccount')}</th>
              <th scope="col">{message('archive.columnRemaining')}</th>
              <th scope="col">{message('archive.columnSince')}</th>
              <th scope="col">
                <span className="visually-hidden">{message('archive.columnActions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {archived.map((account) => {
              const { id: accountId, issuer, name } = account;
              return (
                <tr key={accountId}>
                  <td>
                    <button
                      type="button"
                      className={styles['link']}
                      onClick={() => open({ screen: 'account', accountId })}
                    >
                      <AccountName issuer={issuer} name={name} />
                    </button>
                  </td>
                  <td>
                    <StatusWords account={account} />
                  </td>
                  <td className={table['quiet']}>{mediumDate(account.archivedAt ?? 0)}</td>
                  <td>
                    <span className={table['acts']}>
                      <Button
                        size="compact"
                        aria-label={message('archive.bringBackOf', { issuer, name })}
                        onPress={() => void putAway.unarchive(account)}
                      >
                        {message('archive.bringBack')}
                      </Button>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </div>
  );
}
