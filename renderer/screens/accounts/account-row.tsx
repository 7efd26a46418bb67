import { Ellipsis, Hash, KeyRound } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { AccountSummary, AttentionReason } from '../../../shared/vault-types.ts';
import { AttentionWords } from '../../components/attention-words.tsx';
import { BittingMeter } from '../../components/bitting-meter.tsx';
import { MarkedText } from '../../components/marked-text.tsx';
import { MonogramTile } from '../../components/monogram-tile.tsx';
import { RowButton, RowMenuButton } from '../../components/row-button.tsx';
import { SheetWords } from '../../components/sheet-words.tsx';
import { StatusWords } from '../../components/status-words.tsx';
import { relativeDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { attentionAction } from '../../vault/attention-words.ts';
import { matchMarks } from '../../vault/match-marks.ts';
import type { AccountFilter, Navigation } from '../../vault/navigation.ts';
import styles from './accounts-table.module.css';

export interface AccountRowActions {
  readonly onFocus: (accountId: string) => void;
  /** `focusUse`: with the focus on "Use next code". */
  readonly open: (account: AccountSummary, focusUse: boolean) => void;
  readonly use: (account: AccountSummary) => void;
  readonly openMenu: (account: AccountSummary, anchor: HTMLElement) => void;
  readonly navigation: () => Navigation;
}

interface AccountRowProps {
  readonly account: AccountSummary;
  /** Index in the list, from 0. */
  readonly at: number;
  readonly form: AccountFilter;
  readonly query: string;
  /** Enter in the search field opens it. */
  readonly isTop: boolean;
  /** Its menu is open. */
  readonly isMenuOpen: boolean;
  readonly actions: AccountRowActions;
}

export const AccountRow = memo(function AccountRow(props: AccountRowProps): ReactNode {
  const { account, at, form, query, isTop, isMenuOpen, actions } = props;
  const { issuer, name } = account;
  return (
    <tr
      className={styles['row']}
      data-row={at}
      data-top={isTop || undefined}
      aria-rowindex={at + 2}
      onFocus={() => actions.onFocus(account.id)}
    >
      <td className={styles['account']}>
        <div className={styles['names']}>
          <MonogramTile issuer={issuer} size={28} />
          <button
            type="button"
            data-row-link=""
            className={styles['link']}
            onClick={() => actions.open(account, query !== '')}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !event.shiftKey || account.nextPosition === null) return;
              event.preventDefault();
              actions.use(account);
            }}
          >
            <bdi className={styles['issuer']}>
              <MarkedText text={issuer} query={query} />
            </bdi>{' '}
            <bdi className={styles['name']}>
              <MarkedText text={name} query={query} />
            </bdi>
          </button>
          <OtherMatches account={account} query={query} />
        </div>
      </td>
      <Standing account={account} form={form} navigation={actions.navigation} />
      <Actions account={account} form={form} isMenuOpen={isMenuOpen} actions={actions} />
    </tr>
  );
});

/** The cells that no search changes. */
const Standing = memo(function Standing(props: {
  readonly account: AccountSummary;
  readonly form: AccountFilter;
  readonly navigation: () => Navigation;
}): ReactNode {
  const { account, form, navigation } = props;
  const [reason] = account.attention;
  return (
    <>
      <td>
        <div className={styles['remaining']}>
          <span className={styles['meter']}>
            <BittingMeter
              total={account.total}
              remaining={account.remaining}
              status={account.status}
            />
          </span>
          <StatusWords account={account} />
        </div>
      </td>
      <td className={styles['lastUsed']}>
        {account.lastUsedAt === null
          ? message('accounts.notUsedYet')
          : relativeDate(account.lastUsedAt)}
      </td>
      <td>
        {form === 'attention' && reason !== undefined ? (
          <Needs account={account} reason={reason} navigation={navigation} />
        ) : (
          <SheetWords sheet={account.sheet} />
        )}
      </td>
    </>
  );
});

interface ActionsProps extends Pick<AccountRowProps, 'account' | 'form' | 'actions'> {
  readonly isMenuOpen: boolean;
}

const Actions = memo(function Actions(props: ActionsProps): ReactNode {
  const { account, isMenuOpen, actions } = props;
  const { issuer, name } = account;
  return (
    <td className={styles['actions']}>
      <div className={styles['acts']}>
        <MainAction {...props} />
        <RowMenuButton
          icon={Ellipsis}
          label={message('accounts.more', { issuer, name })}
          isOpen={isMenuOpen}
          onOpen={(anchor) => actions.openMenu(account, anchor)}
        />
      </div>
    </td>
  );
});

function MainAction({ account, form, actions }: ActionsProps): ReactNode {
  const { issuer, name } = account;
  const [reason] = account.attention;
  if (form === 'attention' && reason !== undefined) {
    const { label, act } = attentionAction(account, reason, actions.navigation());
    return (
      <RowButton label={`${label}, ${issuer} ${name}`} onClick={act}>
        {label}
      </RowButton>
    );
  }
  if (account.nextPosition === null) return null;
  return (
    <RowButton
      icon={KeyRound}
      label={message('accounts.useNextOf', { issuer, name })}
      onClick={() => actions.use(account)}
    >
      {message('accounts.useNext')}
    </RowButton>
  );
}

/** The reason where the remaining codes do not say it already, and what to do about it. */
function Needs(props: {
  readonly account: AccountSummary;
  readonly reason: AttentionReason;
  readonly navigation: () => Navigation;
}): ReactNode {
  const { account, reason } = props;
  const isSaid = reason === 'exhausted' || reason === 'low' || reason === 'noCodes';
  return (
    <span className={styles['needs']}>
      {!isSaid && <AttentionWords account={account} reason={reason} />}
      <span className={styles['advice']}>
        {attentionAction(account, reason, props.navigation()).advice}
      </span>
    </span>
  );
}

/** Why an account was found when neither issuer nor name says so. */
function OtherMatches(props: {
  readonly account: AccountSummary;
  readonly query: string;
}): ReactNode {
  const { account, query } = props;
  if (query === '') return null;
  const matches = (text: string): boolean => matchMarks(text, query).some(({ marked }) => marked);
  const tags = account.tags.filter(matches);
  const url = account.url !== null && matches(account.url) ? account.url : null;
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className={styles['tag']}>
          <Hash aria-hidden size={12} />
          <span>
            <MarkedText text={tag} query={query} />
          </span>
        </span>
      ))}
      {url !== null && (
        <span className={styles['url']}>
          <MarkedText text={url} query={query} />
        </span>
      )}
    </>
  );
}
