import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './account-header.module.css';

export function AccountHeader({ account }: { readonly account: AccountSummary }): ReactNode {
  const navigation = useNavigation();
  return (
    <header className={styles['header']}>
      <MonogramTile issuer={account.issuer} size={48} />
      <div className={styles['names']}>
        <h1 tabIndex={-1} className={styles['issuer']}>
          <bdi>{account.issuer}</bdi>
        </h1>
        <div className={styles['name']}>
          <bdi>{account.name}</bdi>
        </div>
      </div>
      {account.codeSetId !== null && (
        <IconButton
          icon={Printer}
          label={message('account.print')}
          onPress={() => navigation.open({ screen: 'paper', accountIds: [account.id] })}
        />
      )}
    </header>
  );
}
