import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TrashedAccount } from '../../../shared/vault-types.ts';
import { AccountTable, AccountTableRow } from '../../components/account-table.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import table from '../../components/plain-table.module.css';
import { relativeDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { usePutAway } from '../../vault/use-put-away.ts';
import { DeleteForGood } from './delete-for-good.tsx';
import { useTrash } from './use-trash.ts';

/** Deleted accounts and code sets, until they are restored or deleted for good. */
export function TrashScreen() {
  const { trashed, error } = useTrash();
  const [deleting, setDeleting] = useState<readonly TrashedAccount[]>([]);
  const isEmpty = trashed !== null && trashed.length === 0;
  const holds = trashed !== null && trashed.length > 0;
  return (
    <div className={table['screen']}>
      <PageHeader
        title={message('trash.title')}
        detail={holds ? detailOf(trashed) : null}
        actions={
          holds ? (
            <Button variant="destructive" onPress={() => setDeleting(trashed)}>
              {message('trash.empty')}
            </Button>
          ) : null
        }
      />
      {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
      {isEmpty && (
        <EmptyState icon={Trash2} title={message('trash.none')}>
          {message('trash.noneText')}
        </EmptyState>
      )}
      {holds && <TrashTable trashed={trashed} onDelete={(account) => setDeleting([account])} />}
      {deleting.length > 0 && <DeleteForGood accounts={deleting} onClose={() => setDeleting([])} />}
    </div>
  );
}

function detailOf(trashed: readonly TrashedAccount[]): string {
  const sets = trashed.filter(({ setOf }) => setOf !== null).length;
  const accounts = trashed.length - sets;
  return message('trash.detail', { accounts, sets, both: accounts > 0 && sets > 0 ? 'yes' : 'no' });
}

function TrashTable(props: {
  readonly trashed: readonly TrashedAccount[];
  readonly onDelete: (account: TrashedAccount) => void;
}) {
  return (
    <AccountTable
      accountColumn={message('trash.columnAccount')}
      columns={[message('trash.columnHolds'), message('trash.columnDeleted')]}
      actionsColumn={message('trash.columnActions')}
    >
      {props.trashed.map((account) => (
        <TrashRow
          key={account.accountId}
          account={account}
          onDelete={() => props.onDelete(account)}
        />
      ))}
    </AccountTable>
  );
}

function TrashRow(props: { readonly account: TrashedAccount; readonly onDelete: () => void }) {
  const putAway = usePutAway();
  const { accountId, issuer, name, codeSets, remaining, setOf, deletedAt } = props.account;
  const restore = (): void => {
    if (setOf === null) void putAway.restore({ id: accountId, issuer, name });
    else void putAway.restoreSet({ id: setOf, issuer, name }, accountId);
  };
  return (
    <AccountTableRow
      issuer={issuer}
      name={name}
      cells={[
        setOf === null
          ? message('trash.holds', { sets: codeSets, remaining })
          : message('trash.holdsOneSet', { remaining }),
        <span key="deleted" className={table['quiet']}>
          {relativeDate(deletedAt)}
        </span>,
      ]}
    >
      <Button
        size="compact"
        aria-label={message('trash.restoreOf', { issuer, name })}
        onPress={restore}
      >
        {message('trash.restore')}
      </Button>
      <Button
        size="compact"
        variant="destructive"
        aria-label={message('trash.deleteOf', { issuer, name })}
        onPress={props.onDelete}
      >
        {message('trash.deleteForGood')}
      </Button>
    </AccountTableRow>
  );
}
