import { useCallback, useEffect, useState } from 'react';
import type { ActivityKind, ActivityLine } from '../../../shared/activity-types.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';

export interface ActivityFilter {
  readonly accountId: string | null;
  /** Null for every kind. */
  readonly kinds: readonly ActivityKind[] | null;
  /** Milliseconds since 1970; null for any time. */
  readonly from: number | null;
}

export interface ActivityState {
  /** Newest first; null until the first answer. */
  readonly lines: readonly ActivityLine[] | null;
  readonly error: unknown;
  /** Null when everything is shown. */
  readonly showOlder: (() => void) | null;
}

const pageSize = 100;

/** What happened, in pages; begins anew when the filter or the vault changes. */
export function useActivity({ accountId, kinds, from }: ActivityFilter): ActivityState {
  const client = useClient();
  const { revision } = useSnapshot();
  const [lines, setLines] = useState<readonly ActivityLine[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  const ask = useCallback(
    (before: number | null) =>
      client.request('activity.list', {
        limit: pageSize,
        ...(accountId === null ? {} : { accountId }),
        ...(kinds === null ? {} : { kinds: [...kinds] }),
        ...(from === null ? {} : { from }),
        ...(before === null ? {} : { before }),
      }),
    [client, accountId, kinds, from],
  );

  useEffect(() => {
    let current = true;
    ask(null).then(
      (page) => {
        if (!current) return;
        setLines(page.lines);
        setNext(page.next);
        setError(null);
      },
      (problem: unknown) => current && setError(problem),
    );
    return () => {
      current = false;
    };
  }, [ask, revision]);

  function showOlder(): void {
    ask(next).then((page) => {
      setLines((known) => [...(known ?? []), ...page.lines]);
      setNext(page.next);
    }, setError);
  }

  return { lines, error, showOlder: next === null ? null : showOlder };
}
