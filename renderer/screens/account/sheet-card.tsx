import type { ReactNode } from 'react';
import type { AccountSummary, SheetSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { SheetWords } from '../../components/sheet-words.tsx';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './info-card.module.css';
import { SheetPlaces } from './sheet-places.tsx';

export function SheetCard({ account }: { readonly account: AccountSummary }): ReactNode {
  const navigation = useNavigation();
  const { sheet } = account;
  return (
    <section className={styles['card']} aria-labelledby="sheet-title">
      <div className={styles['head']}>
        <h2 id="sheet-title" className={styles['title']}>
          {message('account.sheet')}
        </h2>
        {account.codeSetId !== null && (
          <Button
            variant="quiet"
            size="compact"
            onPress={() => navigation.open({ screen: 'paper', accountIds: [account.id] })}
          >
            {message(sheet.state === 'none' ? 'account.printFirst' : 'account.printAgain')}
          </Button>
        )}
      </div>
      <div className={styles['line']}>
        <SheetWords sheet={sheet} />
        {sheet.sheetId !== null && (
          <span>{message('account.sheetId', { sheetId: sheet.sheetId })}</span>
        )}
      </div>
      <div className={styles['text']}>{explain(sheet)}</div>
      <SheetPlaces accountId={account.id} />
    </section>
  );
}

function explain(sheet: SheetSummary): string {
  switch (sheet.state) {
    case 'none':
    case 'lost':
      return message('account.sheetNoneText');
    case 'current':
      return message('account.sheetCurrentText');
    case 'toMark':
      return message('account.sheetToMarkText');
    case 'stale':
      return message('account.sheetStaleText');
  }
}
