import { History, Link2, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import { ActivityDays } from './activity-list.tsx';
import styles from './activity-screen.module.css';
import { kindGroups, kindsOf, periods, periodStart } from './filters.ts';
import type { KindGroup, Period } from './filters.ts';
import { useActivity } from './use-activity.ts';

interface ActivityScreenProps {
  /** Only what happened to this account. */
  readonly accountId: string | undefined;
}

/** A period and when it began as it was chosen. */
interface Since {
  readonly period: Period;
  readonly from: number | null;
}

/** What happened, by day. Counts, numbers and names; never a code. */
export function ActivityScreen({ accountId }: ActivityScreenProps) {
  const snapshot = useSnapshot();
  const { open } = useNavigation();
  const [group, setGroup] = useState<KindGroup>('every');
  const [{ period, from }, setSince] = useState<Since>({ period: 'any', from: null });
  const { lines, error, showOlder } = useActivity({
    accountId: accountId ?? null,
    kinds: kindsOf[group],
    from,
  });
  const account = accountId === undefined ? undefined : findAccount(snapshot, accountId);
  const isFiltered = group !== 'every' || period !== 'any' || accountId !== undefined;

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('activity.title')}
        detail={message('activity.detail')}
        actions={<ChainCheck />}
      />
      <div className={styles['filters']}>
        <Select
          label={message('activity.filterKind')}
          hideLabel
          value={group}
          onChange={setGroup}
          options={kindGroups.map(({ value, label }) => ({ value, label: message(label) }))}
        />
        <Select
          label={message('activity.filterPeriod')}
          hideLabel
          value={period}
          onChange={(next) => setSince({ period: next, from: periodStart(next, Date.now()) })}
          options={periods.map(({ value, label }) => ({ value, label: message(label) }))}
        />
        {account && (
          <Button icon={X} onPress={() => open({ screen: 'activity' })}>
            {message('activity.ofAccount', { issuer: account.issuer, name: account.name })}
          </Button>
        )}
      </div>
      {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
      {lines !== null && lines.length === 0 && (
        <EmptyState
          icon={History}
          title={message(isFiltered ? 'activity.noneFiltered' : 'activity.none')}
        >
          {message(isFiltered ? 'activity.noneFilteredText' : 'activity.noneText')}
        </EmptyState>
      )}
      {lines !== null && lines.length > 0 && (
        <>
          <ActivityDays lines={lines} />
          <div className={styles['end']}>
            {showOlder === null ? (
              <span>{message('activity.end')}</span>
            ) : (
              <Button onPress={showOlder}>{message('activity.more')}</Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** Every line holds the hash of the one before it; this follows the chain from its first line. */
function ChainCheck() {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const [isBroken, setBroken] = useState(false);

  function check(): void {
    setBusy(true);
    client
      .request('activity.verify', {})
      .then(
        ({ lines, brokenAt }) => {
          setBroken(brokenAt !== null);
          setWords(
            brokenAt === null
              ? message('activity.verified', { lines })
              : message('activity.broken', { line: brokenAt }),
          );
        },
        (error: unknown) => setWords(errorMessage(error)),
      )
      .finally(() => setBusy(false));
  }

  return (
    <>
      <span role="status" className={styles['check']} data-broken={isBroken || undefined}>
        {words}
      </span>
      <Button icon={Link2} pending={busy} onPress={check}>
        {message('activity.verify')}
      </Button>
    </>
  );
}
