import { Printer, RefreshCw, ScanLine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SheetLedgerEntry } from '../../../shared/paper/sheet-ledger-types.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { EmergencyReader } from './emergency-reader.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { LookUp } from './look-up.tsx';
import { LostDialog } from './lost-dialog.tsx';
import styles from './sheets-screen.module.css';
import { SheetsTable } from './sheets-table.tsx';
import { useLedger } from './use-ledger.ts';

type Asked = { readonly about: 'keep' | 'lost'; readonly entry: SheetLedgerEntry };

/** Every sheet that was printed, what it is still worth, and what to do about it. */
export function SheetsScreen(): ReactNode {
  const navigation = useNavigation();
  const { accounts } = useSnapshot();
  const { ledger, error } = useLedger();
  const [asked, setAsked] = useState<Asked | null>(null);
  const print = (accountIds: readonly string[]): void =>
    navigation.open({ screen: 'paper', accountIds });
  const printable = new Set(
    accounts.filter(({ codeSetId }) => codeSetId !== null).map(({ id }) => id),
  );
  const stale = accounts
    .filter(({ id, sheet }) => printable.has(id) && sheet.state === 'stale')
    .map(({ id }) => id);

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('sheets.title')}
        actions={
          <>
            <Button
              icon={ScanLine}
              onPress={() => navigation.open({ screen: 'import', start: { kind: 'paper' } })}
            >
              {message('sheets.restore')}
            </Button>
            <Button
              variant="primary"
              icon={Printer}
              isDisabled={printable.size === 0}
              onPress={() => navigation.open({ screen: 'paper' })}
            >
              {message('sheets.print')}
            </Button>
          </>
        }
      />
      <LookUp />
      {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
      {stale.length > 0 && (
        <div className={styles['notice']}>
          <Notice
            kind="low"
            title={message('sheets.staleTitle', { count: stale.length })}
            actions={
              <Button size="compact" icon={RefreshCw} onPress={() => print(stale)}>
                {message('sheets.reprint')}
              </Button>
            }
          >
            {message('sheets.staleText')}
          </Notice>
        </div>
      )}
      {ledger !== null && ledger.length === 0 && (
        <EmptyState icon={Printer} title={message('sheets.empty')}>
          {message('sheets.emptyText')}
        </EmptyState>
      )}
      {ledger !== null && ledger.length > 0 && (
        <SheetsTable
          ledger={ledger}
          onPrintAgain={(entry) =>
            print(
              entry.listings.map(({ accountId }) => accountId).filter((id) => printable.has(id)),
            )
          }
          onKeep={(entry) => setAsked({ about: 'keep', entry })}
          onLost={(entry) => setAsked({ about: 'lost', entry })}
        />
      )}
      <EmergencyReader />
      {asked?.about === 'keep' && <KeepDialog entry={asked.entry} onClose={() => setAsked(null)} />}
      {asked?.about === 'lost' && <LostDialog entry={asked.entry} onClose={() => setAsked(null)} />}
    </div>
  );
}
