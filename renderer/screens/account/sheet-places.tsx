import { useEffect, useState, type ReactNode } from 'react';
import type { SheetLedgerEntry } from '../../../shared/paper/sheet-ledger-types.ts';
import { message } from '../../messages/message.ts';
import { textOfPositions } from '../../vault/position-text.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import styles from './info-card.module.css';

interface Place {
  readonly sheetId: string;
  readonly keptWhere: string;
  readonly positions: readonly number[];
}

/** Where each code of the account lies on paper: said where a place is known, or several cards hold a part each. */
export function SheetPlaces({ accountId }: { readonly accountId: string }): ReactNode {
  const client = useClient();
  const { revision } = useSnapshot();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    let current = true;
    client.request('paper.ledger', {}).then(
      (ledger) => current && setPlaces(placesOf(ledger, accountId)),
      // The card says without it how the newest sheet stands.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [client, accountId, revision]);

  if (places.every(({ keptWhere }) => keptWhere === '')) return null;
  return (
    <ul className={styles['places']}>
      {places.map(({ sheetId, keptWhere, positions }) => (
        <li key={sheetId}>
          {message('account.sheetPlace', {
            positions: textOfPositions(positions),
            place: keptWhere === '' ? sheetId : keptWhere,
          })}
        </li>
      ))}
    </ul>
  );
}

function placesOf(ledger: readonly SheetLedgerEntry[], accountId: string): readonly Place[] {
  return ledger.flatMap(({ sheetId, keptWhere, lostAt, listings }) => {
    const listing = listings.find((one) => one.accountId === accountId);
    if (listing === undefined || lostAt !== null || listing.stale) return [];
    return [{ sheetId, keptWhere, positions: listing.positions }];
  });
}
