import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TrashedAccount } from '../../../shared/vault-types.ts';
import { AccountName } from '../../components/account-name.tsx';
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
import styles from './trash-screen.module.css';
import { useTrash } from './use-trash.ts';

/** Deleted accounts, until they are restored or deleted for good. */
export function TrashScreen() {
  const { trashed, error } = useTrash();
  const [deleting, setDeleting] = useState<readonly TrashedAccount[]>([]);
  const isEmpty = trashed !== null && trashed.length === 0;
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('trash.title')}
        detail={
          trashed === null || isEmpty ? null : message('trash.detail', { count: trashed.length })
        }
        actions={
          trashed === null || isEmpty ? null : (
            <Button variant="destructive" onPress={() => setDeleting(trashed)}>
              {message('trash.empty')}
            </Button>
          )
        }
      />
      {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
      {isEmpty && <EmptyState icon={Trash2} title={message('trash.none')} />}
      {trashed !== null && !isEmpty && (
        <TrashTable trashed={trashed} onDelete={(account) => setDeleting([account])} />
      )}
      {deleting.length > 0 && <DeleteForGood accounts={deleting} onClose={() => setDeleting([])} />}
    </div>
  );
}

function TrashTable(props: {
  readonly trashed: readonly TrashedAccount[];
  readonly onDelete: (account: TrashedAccount) => void;
}) {
  const putAway = usePutAway();
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">{message('trash.columnAccount')}</th>
          <th scope="col">{message('trash.columnHolds')}</th>
          <th scope="col">{message('trash.columnDeleted')}</th>
          <th scope="col">
            <span className="visually-hidden">{message('trash.columnActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.trashed.map((account) => {
          const { accountId: id, issuer, name, codeSets, remaining } = account;
          return (
            <tr key={id}>
              <td>
                <AccountName issuer={issuer} name={name} />
              </td>
              <td>{message('trash.holds', { sets: codeSets, remaining })}</td>
              <td className={table['quiet']}>{relativeDate(account.deletedAt)}</td>
              <td>
                <span className={table['acts']}>
                  <Button
                    size="compact"
                    aria-label={message('trash.restoreOf', { issuer, name })}
                    onPress={() => void putAway.restore({ id, issuer, name })}
                  >
                    {message('trash.restore')}
                  </Button>
                  <Button
                    size="compact"
                    variant="destructive"
                    aria-label={message('trash.deleteOf', { issuer, name })}
                    onPress={() => props.onDelete(account)}
                  >
                    {message('trash.deleteForGood')}
                  </Button>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
