import { useEffect, useState } from 'react';
import type { SheetLedgerEntry } from '../../../shared/paper/sheet-ledger-types.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';

const urgency: readonly SheetLedgerEntry['state'][] = ['stale', 'toMark', 'current', 'lost'];

/** All sheets, stale first, then newest first; null until they have arrived. Follows every change of the vault. */
export function useLedger(): {
  readonly ledger: readonly SheetLedgerEntry[] | null;
  readonly error: unknown;
} {
  const client = useClient();
  const { revision } = useSnapshot();
  const [ledger, setLedger] = useState<readonly SheetLedgerEntry[] | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let current = true;
    client.request('paper.ledger', {}).then(
      (entries) => current && setLedger(entries.toSorted(compare)),
      (failure: unknown) => current && setError(failure),
    );
    return () => {
      current = false;
    };
  }, [client, revision]);

  return { ledger, error };
}

function compare(a: SheetLedgerEntry, b: SheetLedgerEntry): number {
  return urgency.indexOf(a.state) - urgency.indexOf(b.state) || b.printedAt - a.printedAt;
}
