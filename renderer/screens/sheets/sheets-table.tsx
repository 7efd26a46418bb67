import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SheetLedgerEntry, SheetListing } from '../../../shared/paper/sheet-ledger-types.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { locale, message } from '../../messages/message.ts';
import { SheetState } from './sheet-state.tsx';
import styles from './sheets-table.module.css';

interface SheetsTableProps {
  readonly ledger: readonly SheetLedgerEntry[];
  readonly onPrintAgain: (entry: SheetLedgerEntry) => void;
  readonly onKeep: (entry: SheetLedgerEntry) => void;
  readonly onLost: (entry: SheetLedgerEntry) => void;
}

export function SheetsTable(props: SheetsTableProps): ReactNode {
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['sheet']}>
              {message('sheets.columnSheet')}
            </th>
            <th scope="col">{message('sheets.columnAccounts')}</th>
            <th scope="col" className={styles['state']}>
              {message('sheets.columnState')}
            </th>
            <th scope="col" className={styles['place']}>
              {message('sheets.columnKept')}
            </th>
            <th scope="col" className={styles['buttons']}>
              <span className="visually-hidden">{message('sheets.columnActions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.ledger.map((entry) => (
            <SheetRow key={entry.sheetId} entry={entry} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetRow(props: SheetsTableProps & { readonly entry: SheetLedgerEntry }): ReactNode {
  const { entry } = props;
  const { sheetId } = entry;
  return (
    <tr className={styles['row']}>
      <td>
        <span className={styles['id']}>{sheetId}</span>
        <span className={styles['below']}>{mediumDate(entry.printedAt)}</span>
      </td>
      <td>
        <ul className={styles['listings']}>
          {entry.listings.slice(0, shownListings).map((listing) => (
            <li key={listing.accountId}>
              <Listing listing={listing} />
            </li>
          ))}
        </ul>
        {entry.listings.length > shownListings && (
          <span className={styles['detail']}>
            {message('sheets.more', { count: entry.listings.length - shownListings })}
          </span>
        )}
        {entry.listings.length === 0 && (
          <span className={styles['detail']}>{message('sheets.nothingLeft')}</span>
        )}
      </td>
      <td>
        <SheetState entry={entry} />
        {entry.lostAt !== null && (
          <span className={styles['below']}>
            {message('sheets.lostOn', { date: mediumDate(entry.lostAt) })}
          </span>
        )}
      </td>
      <td>
        <span className={styles['kept']}>
          <bdi>{entry.keptWhere === '' ? message('sheets.notSaid') : entry.keptWhere}</bdi>
          <IconButton
            icon={MapPin}
            label={message('sheets.keep', { sheetId })}
            onPress={() => props.onKeep(entry)}
          />
        </span>
      </td>
      <td className={styles['actions']}>
        <Button
          size="compact"
          isDisabled={entry.listings.length === 0}
          aria-label={message('sheets.printAgainOf', { sheetId })}
          onPress={() => props.onPrintAgain(entry)}
        >
          {message('sheets.printAgain')}
        </Button>
        <Button
          size="compact"
          variant="quiet"
          aria-label={message('sheets.lostOf', { sheetId })}
          onPress={() => props.onLost(entry)}
        >
          {message(entry.state === 'lost' ? 'sheets.lostAgain' : 'sheets.lost')}
        </Button>
      </td>
    </tr>
  );
}

/** More accounts than this make a row too high to find others. */
const shownListings = 4;

const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });

function Listing({ listing }: { readonly listing: SheetListing }): ReactNode {
  const remark = remarkOn(listing);
  return (
    <>
      <bdi className={styles['issuer']}>{listing.issuer}</bdi> <bdi>{listing.name}</bdi>
      {remark !== null && <span className={styles['detail']}> {remark}</span>}
    </>
  );
}

/** What is wrong with a listing, or what to do on the paper. */
function remarkOn({ printedAs, stale, toMark }: SheetListing): string | null {
  if (printedAs.length > 0) {
    // Whoever looks for the sheet finds the account under these.
    const names = printedAs.map(({ issuer, name }) => `\u2068${`${issuer} ${name}`.trim()}\u2069`);
    return message('sheets.printedAs', { names: list.format(names) });
  }
  if (stale) return message('sheets.listingStale');
  if (toMark.length === 0) return null;
  return message('sheets.crossOut', { positions: list.format(toMark.map(String)) });
}
