import { Archive } from 'lucide-react';
import { AccountTable, AccountTableRow } from '../../components/account-table.tsx';
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

/** Accounts out of sight. Their codes stay and can still be used. */
export function ArchiveScreen() {
  const { archived } = useSnapshot();
  const { open } = useNavigation();
  const putAway = usePutAway();
  return (
    <div className={table['screen']}>
      <PageHeader
        title={message('archive.title')}
        detail={message('archive.detail', { count: archived.length })}
      />
      {archived.length === 0 ? (
        <EmptyState icon={Archive} title={message('archive.none')}>
          {message('archive.noneText')}
        </EmptyState>
      ) : (
        <AccountTable
          accountColumn={message('archive.columnAccount')}
          columns={[message('archive.columnRemaining'), message('archive.columnSince')]}
          actionsColumn={message('archive.columnActions')}
        >
          {archived.map((account) => {
            const { id: accountId, issuer, name } = account;
            return (
              <AccountTableRow
                key={accountId}
                issuer={issuer}
                name={name}
                onOpen={() => open({ screen: 'account', accountId })}
                cells={[
                  <StatusWords key="status" account={account} />,
                  <span key="since" className={table['quiet']}>
                    {mediumDate(account.archivedAt ?? 0)}
                  </span>,
                ]}
              >
                <Button
                  size="compact"
                  aria-label={message('archive.bringBackOf', { issuer, name })}
                  onPress={() => void putAway.unarchive(account)}
                >
                  {message('archive.bringBack')}
                </Button>
              </AccountTableRow>
            );
          })}
        </AccountTable>
      )}
    </div>
  );
}
