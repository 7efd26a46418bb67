import type { ReactNode } from 'react';
import { AccountName } from './account-name.tsx';
import table from './plain-table.module.css';

interface AccountTableProps {
  /** Headers of the columns between the account and its buttons. */
  readonly columns: readonly string[];
  readonly accountColumn: string;
  /** Said to screen readers above the buttons. */
  readonly actionsColumn: string;
  /** `AccountTableRow`s. */
  readonly children: ReactNode;
}

/** Accounts that are listed apart from the overview, with something to do about each. */
export function AccountTable(props: AccountTableProps) {
  const { columns, accountColumn, actionsColumn, children } = props;
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          {[accountColumn, ...columns].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{actionsColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface AccountTableRowProps {
  readonly issuer: string;
  readonly name: string;
  /** Makes the name a link to the account, where there is something to open. */
  readonly onOpen?: () => void;
  /** What stands in the columns, in their order. */
  readonly cells: readonly ReactNode[];
  /** Buttons at the end of the row. */
  readonly children: ReactNode;
}

export function AccountTableRow(props: AccountTableRowProps) {
  const { issuer, name, onOpen, cells, children } = props;
  const shown = <AccountName issuer={issuer} name={name} />;
  return (
    <tr>
      <td>
        {onOpen ? (
          <button type="button" className={table['link']} onClick={onOpen}>
            {shown}
          </button>
        ) : (
          shown
        )}
      </td>
      {cells.map((cell, column) => (
        // The columns of a table never change their order.
        <td key={column}>{cell}</td>
      ))}
      <td>
        <span className={table['acts']}>{children}</span>
      </td>
    </tr>
  );
}
