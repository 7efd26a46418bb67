import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { AccountDetailView } from './account-detail-view.tsx';
import { AccountList } from './account-list.tsx';
import styles from './account-screen.module.css';
import { useAccountDetail } from './use-account-detail.ts';

interface AccountScreenProps {
  readonly accountId: string;
  /** Puts the focus on "Use next code" instead of the heading. */
  readonly focusUse: boolean;
}

/** List at the left, the chosen account at the right; one pane with a way back where the window is narrow. */
export function AccountScreen({ accountId, focusUse }: AccountScreenProps): ReactNode {
  const navigation = useNavigation();
  const { detail, error } = useAccountDetail(accountId);
  const account = findAccount(useSnapshot(), accountId);
  // Not only once the codes are listed: who is locked out types Enter and U in one go.
  useShortcut(
    'u',
    () => navigation.openOverlay({ kind: 'useCode', accountId }),
    account !== undefined && account.nextPosition !== null,
  );
  return (
    <div className={styles['split']}>
      <AccountList currentId={accountId} />
      <div className={styles['detail']} data-pane tabIndex={-1}>
        <div className={styles['narrowBack']}>
          <Button variant="quiet" size="compact" icon={ChevronLeft} onPress={navigation.back}>
            {message('accounts.back')}
          </Button>
        </div>
        {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
        {/* A new account starts hidden: the key drops what the last one had revealed. */}
        {detail !== null && (
          <AccountDetailView key={accountId} detail={detail} focusUse={focusUse} />
        )}
      </div>
    </div>
  );
}
