import type { ReactNode } from 'react';
import type { ExposedCode } from '../../../shared/paper/sheet-ledger-types.ts';
import { message } from '../../messages/message.ts';
import { textOfPositions } from '../../vault/position-text.ts';
import styles from './lost-dialog.module.css';

/** The live codes of a sheet, by account and number. */
export function ExposedCodes({ codes }: { readonly codes: readonly ExposedCode[] }): ReactNode {
  const accounts = Map.groupBy(codes, ({ accountId }) => accountId);
  return (
    <ul className={styles['list']}>
      {Array.from(accounts, ([accountId, own]) => (
        <li key={accountId} className={styles['account']}>
          <span>
            <bdi className={styles['issuer']}>{own[0]?.issuer}</bdi> <bdi>{own[0]?.name}</bdi>
          </span>
          <span className={styles['codes']}>
            {message('sheets.codes', {
              count: own.length,
              positions: textOfPositions(own.map(({ position }) => position)),
            })}
            {own.some(({ reusable }) => reusable) && ` ${message('sheets.reusable')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
