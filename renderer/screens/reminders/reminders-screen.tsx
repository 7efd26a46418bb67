import { Bell, BellRing, CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { AccountTable, AccountTableRow } from '../../components/account-table.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import table from '../../components/plain-table.module.css';
import { StatusWords } from '../../components/status-words.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { startOfDay, today } from '../../vault/due-reminders.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import styles from './reminders-screen.module.css';

/** Accounts to look at again, the soonest first. */
export function RemindersScreen() {
  const { accounts } = useSnapshot();
  const [exporting, setExporting] = useState(false);
  const reminders = accounts
    .flatMap((account) => (account.checkOn === null ? [] : [{ account, checkOn: account.checkOn }]))
    .toSorted((a, b) => a.checkOn.localeCompare(b.checkOn));
  return (
    <div className={table['screen']}>
      <PageHeader
        title={message('reminders.title')}
        detail={message('reminders.detail', { count: reminders.length })}
        actions={
          reminders.length === 0 ? null : (
            <Button icon={CalendarPlus} onPress={() => setExporting(true)}>
              {message('reminders.export')}
            </Button>
          )
        }
      />
      {reminders.length === 0 ? (
        <EmptyState icon={Bell} title={message('reminders.none')}>
          {message('reminders.noneText')}
        </EmptyState>
      ) : (
        <AccountTable
          accountColumn={message('reminders.columnAccount')}
          columns={[message('reminders.columnDate'), message('reminders.columnRemaining')]}
          actionsColumn={message('reminders.columnActions')}
        >
          {reminders.map(({ account, checkOn }) => (
            <ReminderRow key={account.id} account={account} checkOn={checkOn} />
          ))}
        </AccountTable>
      )}
      {exporting && <CalendarDialog onClose={() => setExporting(false)} />}
    </div>
  );
}

function ReminderRow(props: { readonly account: AccountSummary; readonly checkOn: string }) {
  const { account, checkOn } = props;
  const client = useClient();
  const { open, openOverlay } = useNavigation();
  const { show } = useMessageBar();
  const { id: accountId, issuer, name } = account;

  function set(next: string | null): Promise<unknown> {
    return client
      .request('reminder.set', { accountId, checkOn: next })
      .catch((error: unknown) => show({ text: errorMessage(error) }));
  }
  function done(): void {
    void set(null).then(() =>
      show({
        text: message('reminders.cleared', { issuer, name }),
        actions: [{ label: message('reminders.undo'), onAction: () => void set(checkOn) }],
      }),
    );
  }

  return (
    <AccountTableRow
      issuer={issuer}
      name={name}
      onOpen={() => open({ screen: 'account', accountId })}
      cells={[<Day key="day" checkOn={checkOn} />, <StatusWords key="status" account={account} />]}
    >
      <Button
        size="compact"
        aria-label={message('reminders.doneOf', { issuer, name })}
        onPress={done}
      >
        {message('reminders.done')}
      </Button>
      <Button
        size="compact"
        variant="quiet"
        aria-label={message('reminders.changeOf', { issuer, name })}
        onPress={() => openOverlay({ kind: 'editAccount', accountId })}
      >
        {message('reminders.change')}
      </Button>
    </AccountTableRow>
  );
}

function Day({ checkOn }: { readonly checkOn: string }) {
  const day = today();
  const date = mediumDate(startOfDay(checkOn));
  if (checkOn > day) return date;
  return (
    <span className={styles['due']}>
      <BellRing aria-hidden size={15} />
      {checkOn === day ? message('reminders.due') : message('reminders.dueSince', { date })}
    </span>
  );
}
